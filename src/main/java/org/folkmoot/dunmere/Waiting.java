package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.hours.Hours;
import org.folkmoot.inbox.Conversation;
import org.folkmoot.inbox.Desk;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.Queue;
import org.folkmoot.publishing.Variant;
import org.springframework.stereotype.Component;

/** Residents who asked in the last working hours and still wait, so that the reader of the demonstration can answer. */
@Component
class Waiting {

    private static final Duration STEP = Duration.ofMinutes(20);

    private final Hours hours;
    private final Inbox inbox;
    private final Desk desk;
    private final Townspeople people;
    private final Stage stage;
    private final Neighbours neighbours;
    private final Voices voices;

    Waiting(
            Hours hours,
            Inbox inbox,
            Desk desk,
            Townspeople people,
            Stage stage,
            Neighbours neighbours,
            Voices voices) {
        this.hours = hours;
        this.inbox = inbox;
        this.desk = desk;
        this.people = people;
        this.stage = stage;
        this.neighbours = neighbours;
        this.voices = voices;
    }

    void plan(Timeline timeline, Instant now) {
        for (var row : Sheet.rows("waiting")) {
            var at = earlier(now, Duration.ofMinutes(Long.parseLong(row.getField("minutes"))));
            timeline.at(
                    at,
                    () -> neighbours
                            .latest(stage.account(Role.of(row.getField("role"))).id())
                            .ifPresent(post -> ask(timeline, row, post, at)));
        }
    }

    /** The moment from which so much working time has passed until now. */
    private Instant earlier(Instant now, Duration workingTime) {
        var at = now.minus(workingTime);
        while (hours.workingTime(at, now).compareTo(workingTime) < 0) {
            at = at.minus(STEP);
        }
        return at;
    }

    private void ask(Timeline timeline, NamedCsvRecord row, Variant post, Instant at) {
        voices.speak(Role.of(row.getField("role")), row, String.valueOf(post.remoteId()), at);
        timeline.at(at.plusSeconds(40), neighbours::listen);
        timeline.at(at.plusSeconds(600), () -> sort(row));
    }

    private void sort(NamedCsvRecord row) {
        var jo = people.actor("Jo Whitlock");
        desk.conversations(jo, Queue.OPEN, null, null, null, 200).rows().stream()
                .filter(line -> line.snippet().equals(row.getField("text")))
                .map(Desk.Row::conversation)
                .forEach(conversation -> sort(row, conversation));
    }

    private void sort(NamedCsvRecord row, Conversation conversation) {
        var jo = people.actor("Jo Whitlock");
        if (!row.getField("note").isBlank()) {
            inbox.note(jo, conversation.id(), row.getField("note"));
        }
        if (!row.getField("assignee").isBlank()) {
            inbox.assign(jo, conversation.id(), people.id(row.getField("assignee")));
        }
    }
}
