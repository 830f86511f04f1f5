package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.training.Training;
import org.folkmoot.training.Trainings;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/**
 * R17: an owner or a deputy who was not trained, or too long ago. It goes by the tasks of accounts that were opened by a
 * request and by the record of trainings. While the council keeps no record, it does not judge those who had no task.
 */
@Component
class TrainingDetector implements Detector {

    private final Tasks tasks;
    private final Trainings record;
    private final RequestNames names;
    private final Words words;
    private final Dates dates;

    TrainingDetector(Tasks tasks, Trainings record, RequestNames names, Words words, Dates dates) {
        this.tasks = tasks;
        this.record = record;
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
        var noted = record.newest();
        var since = facts.today().minusMonths(facts.settings().trainingMonths());
        var seen = new ArrayList<Sighting>();
        var unjudged = new HashSet<String>();
        for (var account : facts.accounts()) {
            var theirs = of(account, trainings.getOrDefault(account.id(), List.of()));
            var sentences = Stream.of(account.owner(), account.deputy())
                    .flatMap(Stream::ofNullable)
                    .filter(facts.active()::contains)
                    .flatMap(person ->
                            wrong(person, Optional.ofNullable(theirs.get(person)), noted, since, facts.today())
                                    .stream())
                    .toList();
            if (!sentences.isEmpty()) {
                seen.add(Sighting.of(account, sentences.getFirst()));
            } else if (noted.isEmpty() && theirs.isEmpty()) {
                unjudged.add(account.id().value().toString());
            }
        }
        return new Judgement.Seen(seen, unjudged);
    }

    /** What is wrong with somebody's training, in words. */
    private Optional<String> wrong(
            PersonId person, Optional<Task> task, Map<PersonId, Training> noted, LocalDate since, LocalDate today) {
        var last = Stream.concat(
                        Stream.ofNullable(noted.get(person)).map(Training::on),
                        task.map(Task::doneAt).stream().map(at -> LocalDate.ofInstant(at, dates.zone())))
                .max(LocalDate::compareTo);
        if (last.isPresent()) {
            return last.filter(day -> day.isBefore(since))
                    .map(day -> words.of(
                            "requests.training.lapsed", Map.of("name", names.person(person), "day", dates.day(day))));
        }
        if (task.isPresent()) {
            return task.map(Task::dueOn)
                    .filter(due -> due.isBefore(today))
                    .map(due -> words.of(
                            "requests.training.missing", Map.of("name", names.person(person), "due", dates.day(due))));
        }
        return noted.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of("requests.training.none", Map.of("name", names.person(person))));
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
}
