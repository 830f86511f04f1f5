package org.folkmoot.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was taken from a document, before anybody has agreed to it: the form of the preview, which a person
 * corrects cell by cell.
 *
 * @param title the document's own, or empty
 * @param leftOver what stood in the document and belongs to no action, word for word
 */
public record ReadPlan(String title, List<ReadAction> actions, List<String> leftOver) {

    /** @param remarks message keys of what was unusual about it: {@code plan.read.continued} */
    public record ReadAction(int number, String title, String officer, List<ReadPoint> points, List<String> remarks) {}

    /**
     * @param words the timeframe in the plan's own words
     * @param due a day that a person set because the words do not say it; ISO date or empty as typed
     * @param topic the chosen measure; null when none is
     */
    public record ReadPoint(int number, String text, String words, String due, @Nullable String topic, List<String> remarks) {

        ReadPoint with(@Nullable String chosen) {
            return new ReadPoint(number, text, words, due, chosen, remarks);
        }
    }

    public int pointCount() {
        return actions.stream().mapToInt(action -> action.points().size()).sum();
    }

    public List<String> officers() {
        return actions.stream().map(ReadAction::officer).filter(name -> !name.isBlank()).distinct().toList();
    }

    Optional<ReadAction> action(int number) {
        return actions.stream().filter(action -> action.number() == number).findFirst();
    }
}
