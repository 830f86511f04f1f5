package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.foundation.Change;
import org.folkmoot.networks.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where one account departs from what its post has besides words and pictures.
 *
 * @param without what it leaves out
 * @param form how its network shows it; null as the post says
 * @param firstComment its own one; empty for the post's
 * @param thread other words for the further texts, each in the place of the post's; an empty one says what the post says
 */
public record OwnExtras(Set<Piece> without, Content.@Nullable Form form, String firstComment, List<String> thread) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was saved before there was such a thing, and a program, may leave out what they do not say. */
    @SuppressWarnings("ConstantValue")
    public OwnExtras {
        without = Collections.unmodifiableSet(new TreeSet<>(without == null ? Set.of() : without));
        firstComment = firstComment == null ? "" : PostDraft.plain(firstComment);
        thread = thread == null ? List.of() : words(thread);
    }

    static OwnExtras none() {
        return new OwnExtras(Set.of(), null, "", List.of());
    }

    static OwnExtras read(String json) {
        return JSON.readValue(json, OwnExtras.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    boolean empty() {
        return equals(none());
    }

    /** What the post has, as this account wants it. */
    Extras over(Extras whole) {
        var own = whole.withThread(IntStream.range(0, whole.thread().size())
                        .mapToObj(
                                place -> part(place).isEmpty() ? whole.thread().get(place) : part(place))
                        .toList())
                .as(form == null ? whole.form() : form)
                .commented(firstComment.isEmpty() ? whole.firstComment() : firstComment);
        for (var piece : without) {
            own = own.without(piece);
        }
        return own;
    }

    /** What is different from before, each under the account's name; words as digests only. */
    List<Change> changes(String account, OwnExtras before) {
        return List.of(
                Change.of("left out, " + account, said(before.without), said(without)),
                Change.of("form, " + account, before.form, form),
                Change.digest("first comment, " + account, before.firstComment, firstComment),
                Change.digest("thread, " + account, String.join("\n", before.thread), String.join("\n", thread)));
    }

    private static @Nullable String said(Set<Piece> pieces) {
        var names = pieces.stream()
                .map(piece -> piece.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return pieces.isEmpty() ? null : names.collect(Collectors.joining(", "));
    }

    private String part(int place) {
        return place < thread.size() ? thread.get(place) : "";
    }

    /** Without the empty ones at the end, so that two that say the same are equal. */
    private static List<String> words(List<String> parts) {
        var plain = parts.stream().map(PostDraft::plain).toList();
        var last = IntStream.range(0, plain.size())
                .filter(place -> !plain.get(place).isEmpty())
                .max()
                .orElse(-1);
        return List.copyOf(plain.subList(0, last + 1));
    }

    static Set<Piece> pieces(List<String> names) {
        var pieces = EnumSet.noneOf(Piece.class);
        Arrays.stream(Piece.values())
                .filter(piece -> names.contains(piece.name()))
                .forEach(pieces::add);
        return pieces;
    }
}
