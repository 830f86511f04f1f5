package org.folkmoot.inbox;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How well residents are answered, for the plan. */
@Component
class InboxEvidence implements Evidence {

    private static final String IN_TIME = "inbox.in-time";
    private static final String ANSWERED_HERE = "inbox.answered-here";
    private static final Period MONTH = Period.ofDays(30);

    private final Waits waits;
    private final Reading reading;
    private final Dates dates;
    private final Words words;

    InboxEvidence(Waits waits, Reading reading, Dates dates, Words words) {
        this.waits = waits;
        this.reading = reading;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic(
                        IN_TIME,
                        words.of("inbox.evidence.in-time.title"),
                        List.of("customer services lead", "reply target", "efficient service", "answer residents")),
                new Topic(
                        ANSWERED_HERE,
                        words.of("inbox.evidence.here.title"),
                        List.of("answered through", "reply to residents", "replies to residents", "answer comments")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var from = on.plusDays(1).minus(MONTH).atStartOfDay(dates.zone()).toInstant();
        var due = waits.due(accounts(), from, end).stream()
                .filter(wait -> wait.endedBy() == null
                        || wait.endedBy().answered()
                        || wait.endedAt() != null && !wait.endedAt().isBefore(end))
                .toList();
        var done = topic.equals(IN_TIME)
                ? due.stream().filter(Wait::inTime).count()
                : due.stream()
                        .filter(wait -> wait.endedBy() == Wait.End.REPLY
                                && wait.endedAt() != null
                                && wait.endedAt().isBefore(end))
                        .count();
        var sentence = words.of(
                topic.equals(IN_TIME) ? "inbox.evidence.in-time" : "inbox.evidence.here",
                Map.of("done", done, "total", due.size()));
        return new Progress(
                (int) done, due.size(), sentence, topic.equals(IN_TIME) ? "/inbox?queue=soon" : "/inbox?queue=open");
    }

    private List<UUID> accounts() {
        return reading.all().stream().map(account -> account.id().value()).toList();
    }
}
