package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.folkmoot.networks.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What one account has of its own, exactly as somebody typed it.
 *
 * @param without the names of the pieces that it leaves out
 * @param form the name of a form; empty as the post says
 * @param parts other words for the further texts of a thread, each in the place of the post's
 */
public record OwnForm(String text, List<String> without, String form, String firstComment, List<String> parts) {

    static OwnForm none() {
        return new OwnForm("", List.of(), "", "", List.of());
    }

    static OwnForm of(Variant variant) {
        var own = variant.own();
        return new OwnForm(
                variant.ownText() == null ? "" : variant.ownText(),
                own.without().stream().map(Piece::name).toList(),
                own.form() == null ? "" : own.form().name(),
                own.firstComment(),
                own.thread());
    }

    static OwnForm of(UUID account, MultiValueMap<String, String> typed) {
        return new OwnForm(
                first(typed, "own." + account),
                typed.getOrDefault("without." + account, List.of()),
                first(typed, "ownForm." + account),
                first(typed, "ownComment." + account),
                typed.getOrDefault("ownPart." + account, List.of()));
    }

    OwnExtras read() {
        return new OwnExtras(OwnExtras.pieces(without), shown(), firstComment, parts);
    }

    private Content.@Nullable Form shown() {
        return Arrays.stream(Content.Form.values())
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElse(null);
    }

    /** Everything in other words. */
    OwnForm withWords(UnaryOperator<String> put) {
        return new OwnForm(
                put.apply(text),
                without,
                form,
                put.apply(firstComment),
                parts.stream().map(put).toList());
    }

    OwnForm withParts(List<String> changed) {
        return new OwnForm(text, without, form, firstComment, changed);
    }

    /** As many as the post has further texts. */
    List<String> parts(int count) {
        return IntStream.range(0, count).mapToObj(this::part).toList();
    }

    public String part(int place) {
        return place < parts.size() ? parts.get(place) : "";
    }

    public boolean empty() {
        return text.isBlank() && read().empty();
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
