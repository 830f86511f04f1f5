package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.networks.Content;
import org.springframework.util.MultiValueMap;

/**
 * Thread, poll, warning, lateness, gate and card exactly as somebody typed them.
 *
 * @param parts the further texts of a thread
 * @param options the answers of a poll
 * @param open how long people may vote, in minutes
 * @param late how late it may be sent, in minutes; empty for the usual hour
 * @param form {@code POST}, {@code REEL} or {@code STORY}
 */
public record ExtrasForm(
        List<String> parts,
        List<String> options,
        String open,
        String warning,
        String late,
        String form,
        String firstComment,
        String heading,
        GateForm gate,
        CardForm card) {

    private static final String DAY = "1440";

    static ExtrasForm of(Extras extras) {
        var poll = extras.poll();
        return new ExtrasForm(
                extras.thread(),
                poll == null ? List.of() : poll.options(),
                poll == null ? DAY : String.valueOf(poll.minutes()),
                extras.warning(),
                extras.lateMinutes() == null ? "" : String.valueOf(extras.lateMinutes()),
                extras.form().name(),
                extras.firstComment(),
                extras.heading(),
                GateForm.of(extras.gate()),
                CardForm.of(extras.card()));
    }

    static ExtrasForm of(MultiValueMap<String, String> typed) {
        return new ExtrasForm(
                typed.getOrDefault("part", List.of()),
                typed.getOrDefault("option", List.of()),
                first(typed, "open"),
                first(typed, "warning"),
                first(typed, "late"),
                first(typed, "form"),
                first(typed, "firstComment"),
                first(typed, "heading"),
                new GateForm(typed.getOrDefault("gate", List.of()), "true".equals(first(typed, "unquotable"))),
                new CardForm(
                        first(typed, "cardLink"),
                        first(typed, "cardTitle"),
                        first(typed, "cardDescription"),
                        first(typed, "cardPicture")));
    }

    /**
     * An answer that is empty is none; a part that is empty is still to be written.
     *
     * @param link that the card has to be about
     */
    Extras read(String link) {
        var answers = options.stream()
                .map(PostDraft::plain)
                .filter(option -> !option.isEmpty())
                .toList();
        return new Extras(
                parts,
                answers.isEmpty() ? null : new Extras.Question(answers, number(open)),
                warning,
                late.isEmpty() ? null : Integer.valueOf(number(late)),
                shown(),
                firstComment,
                heading,
                gate.read(),
                card.read(link));
    }

    private Content.Form shown() {
        return Arrays.stream(Content.Form.values())
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElse(Content.Form.POST);
    }

    ExtrasForm withParts(List<String> changed) {
        return new ExtrasForm(
                List.copyOf(changed), options, open, warning, late, form, firstComment, heading, gate, card);
    }

    ExtrasForm with(CardForm shown) {
        return new ExtrasForm(parts, options, open, warning, late, form, firstComment, heading, gate, shown);
    }

    /** What everybody reads in other words. */
    ExtrasForm withWords(UnaryOperator<String> put) {
        return new ExtrasForm(
                parts.stream().map(put).toList(),
                options,
                open,
                warning,
                late,
                form,
                put.apply(firstComment),
                heading,
                gate,
                card);
    }

    public String option(int index) {
        return index < options.size() ? options.get(index) : "";
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
