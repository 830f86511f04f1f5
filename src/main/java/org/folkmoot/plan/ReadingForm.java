package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * The form of the preview: cells are named by their places, {@code a0-title}, {@code a0-p2-text}; those to be taken out
 * carry {@code …remove}. What the form does not send (remarks, lines left over) stays as it was read.
 */
final class ReadingForm {

    private final MultiValueMap<String, String> sent;

    ReadingForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static String action(int place) {
        return "a" + place + "-";
    }

    static String point(int action, int place) {
        return "a" + action + "-p" + place + "-";
    }

    /** Where an action stands once those that are to be taken out are gone; -1 when it is one of them. */
    int placeOf(int place) {
        return sent.containsKey(action(place) + "remove")
                ? -1
                : (int) IntStream.range(0, place)
                        .filter(i -> !sent.containsKey(action(i) + "remove"))
                        .count();
    }

    ReadPlan of(ReadPlan before) {
        var actions = new ArrayList<ReadPlan.ReadAction>();
        for (var i = 0; i < before.actions().size(); i++) {
            if (!sent.containsKey(action(i) + "remove")) {
                actions.add(action(before.actions().get(i), i));
            }
        }
        var answering = new HashMap<String, String>();
        var officers = before.officers();
        for (var i = 0; i < officers.size(); i++) {
            answering.put(
                    officers.get(i), text("officer-" + i, before.answering().getOrDefault(officers.get(i), "")));
        }
        return new ReadPlan(
                text("title", before.title()),
                text("starts", before.starts()),
                text("ends", before.ends()),
                List.copyOf(actions),
                before.leftOver(),
                Map.copyOf(answering));
    }

    private ReadPlan.ReadAction action(ReadPlan.ReadAction before, int place) {
        var field = action(place);
        var points = new ArrayList<ReadPlan.ReadPoint>();
        for (var i = 0; i < before.points().size(); i++) {
            if (!sent.containsKey(point(place, i) + "remove")) {
                points.add(point(before.points().get(i), point(place, i)));
            }
        }
        return new ReadPlan.ReadAction(
                number(field + "number", before.number()),
                text(field + "title", before.title()),
                text(field + "officer", before.officer()),
                List.copyOf(points),
                before.remarks());
    }

    private ReadPlan.ReadPoint point(ReadPlan.ReadPoint before, String field) {
        return new ReadPlan.ReadPoint(
                number(field + "number", before.number()),
                text(field + "text", before.text()),
                text(field + "words", before.words()),
                text(field + "due", before.due()),
                text(field + "topic", before.topic()),
                before.remarks());
    }

    private String text(String field, String before) {
        var text = sent.getFirst(field);
        return text == null ? before : text.replace("\r\n", "\n").strip();
    }

    private int number(String field, int before) {
        var text = text(field, String.valueOf(before));
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
