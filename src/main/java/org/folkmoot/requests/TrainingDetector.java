package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/**
 * R17: an owner or a deputy who was to be trained when the account was opened and was not, or too long ago. Of accounts
 * that are older than the process for new ones nobody has written it down, and so they are not judged.
 */
@Component
class TrainingDetector implements Detector {

    private final Tasks tasks;
    private final RequestNames names;
    private final Words words;
    private final Dates dates;

    TrainingDetector(Tasks tasks, RequestNames names, Words words, Dates dates) {
        this.tasks = tasks;
        this.names = names;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Hazard hazard() {
        return Hazard.R17;
    }

    @Override
    public Judgement judge(Facts facts) {
        var trainings = tasks.trainings().stream().collect(Collectors.groupingBy(Task::account));
        var since = facts.today().minusMonths(facts.settings().trainingMonths());
        var seen = new ArrayList<Sighting>();
        var unjudged = new HashSet<String>();
        for (var account : facts.accounts()) {
            var theirs = of(account, trainings.getOrDefault(account.id(), List.of()));
            if (theirs.isEmpty()) {
                unjudged.add(account.id().value().toString());
            }
            theirs.values().stream()
                    .filter(task -> lapsed(task, since, facts.today()))
                    .findFirst()
                    .ifPresent(task -> seen.add(Sighting.of(account, sentence(task))));
        }
        return new Judgement.Seen(seen, unjudged);
    }

    /** By person the newest, of those who still answer for the account. */
    private static Map<PersonId, Task> of(Account account, List<Task> trainings) {
        return trainings.stream()
                .filter(task -> task.person() != null
                        && (task.person().equals(account.owner())
                                || task.person().equals(account.deputy())))
                .collect(Collectors.toMap(
                        task -> Objects.requireNonNull(task.person()), task -> task, (newest, older) -> newest));
    }

    private boolean lapsed(Task task, LocalDate since, LocalDate today) {
        return task.doneAt() == null
                ? task.dueOn().isBefore(today)
                : LocalDate.ofInstant(task.doneAt(), dates.zone()).isBefore(since);
    }

    private String sentence(Task task) {
        var name = names.person(Objects.requireNonNull(task.person()));
        return task.doneAt() == null
                ? words.of("requests.training.missing", Map.of("name", name, "due", dates.day(task.dueOn())))
                : words.of("requests.training.lapsed", Map.of("name", name, "day", dates.day(task.doneAt())));
    }
}
