package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan as it was taken from a document, before anybody has agreed to it: the content of the preview, which a person
 * corrects cell by cell. Days are text, so that a mistyped one is kept as it was typed.
 *
 * @param title the document's own, or empty
 * @param starts the first day of the plan, ISO date
 * @param ends the last day
 * @param leftOver what stood in the document and belongs to no action, word for word
 * @param answering for an officer's name the id of the user who is meant
 */
public record ReadPlan(
        String title,
        String starts,
        String ends,
        List<ReadAction> actions,
        List<String> leftOver,
        Map<String, String> answering) {

    /** @param remarks message keys of what was unusual about it: {@code plan.read.continued} */
    public record ReadAction(int number, String title, String officer, List<ReadPoint> points, List<String> remarks) {

        ReadAction with(List<ReadPoint> others) {
            return new ReadAction(number, title, officer, List.copyOf(others), remarks);
        }
    }

    /**
     * @param words the timeframe in the plan's own words
     * @param due a day that a person set because the words do not say it; empty when none is
     * @param topic the chosen measure; empty when none is
     */
    public record ReadPoint(int number, String text, String words, String due, String topic, List<String> remarks) {

        ReadPoint with(String chosen) {
            return new ReadPoint(number, text, words, due, chosen, remarks);
        }
    }

    public int pointCount() {
        return actions.stream().mapToInt(action -> action.points().size()).sum();
    }

    public List<String> officers() {
        return actions.stream()
                .map(ReadAction::officer)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    Optional<ReadAction> action(int number) {
        return actions.stream().filter(action -> action.number() == number).findFirst();
    }

    ReadPlan with(List<ReadAction> others, Map<String, String> people) {
        return new ReadPlan(title, starts, ends, List.copyOf(others), leftOver, Map.copyOf(people));
    }

    /** One more empty point at the end of the action at this place. */
    ReadPlan withPoint(int place) {
        var action = actions.get(place);
        var last = action.points().isEmpty() ? 0 : action.points().getLast().number();
        var points =
                Stream.concat(action.points().stream(), Stream.of(new ReadPoint(last + 1, "", "", "", "", List.of())));
        var all = IntStream.range(0, actions.size())
                .mapToObj(i -> i == place ? action.with(points.toList()) : actions.get(i));
        return with(all.toList(), answering);
    }

    /** One more empty action at the end. */
    ReadPlan withAction() {
        var all = new ArrayList<>(actions);
        var officer = actions.isEmpty() ? "" : actions.getLast().officer();
        var number = actions.isEmpty() ? 1 : actions.getLast().number() + 1;
        all.add(new ReadAction(number, "", officer, List.of(new ReadPoint(1, "", "", "", "", List.of())), List.of()));
        return with(all, answering);
    }
}
