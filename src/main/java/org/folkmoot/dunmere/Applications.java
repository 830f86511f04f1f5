package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.foundation.Actor;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Known;
import org.folkmoot.register.Register;
import org.folkmoot.register.TwoFactor;
import org.folkmoot.requests.Afterlife;
import org.folkmoot.requests.Checklist;
import org.folkmoot.requests.DecisionDraft;
import org.folkmoot.requests.DecisionOutcome;
import org.folkmoot.requests.Handling;
import org.folkmoot.requests.ProbationDraft;
import org.folkmoot.requests.ProbationOutcome;
import org.folkmoot.requests.Question;
import org.folkmoot.requests.RequestId;
import org.folkmoot.requests.Requests;
import org.folkmoot.requests.TaskKind;
import org.folkmoot.requests.Trial;
import org.springframework.stereotype.Component;

/** Who asked for an account in Dunmere's past year, how that ended, and the trial that ended in a closure. */
@Component
class Applications {

    /** What only people know of a new account. */
    private static final Set<TaskKind> SAID =
            Set.of(TaskKind.OPEN_ACCOUNT, TaskKind.MONITORING_HOURS, TaskKind.TRAIN_OWNER, TaskKind.TRAIN_DEPUTY);

    private static final Actor FOLKMOOT = new Actor.Job("demonstration");

    private final Requests requests;
    private final Handling handling;
    private final Checklist checklist;
    private final Trial trial;
    private final Afterlife afterlife;
    private final Register register;
    private final Townspeople people;
    private final Notifications notifications;
    private final Map<String, RequestId> begun = new HashMap<>();
    private final AtomicReference<UUID> closure = new AtomicReference<>();

    Applications(
            Requests requests,
            Handling handling,
            Checklist checklist,
            Trial trial,
            Afterlife afterlife,
            Register register,
            Townspeople people,
            Notifications notifications) {
        this.requests = requests;
        this.handling = handling;
        this.checklist = checklist;
        this.trial = trial;
        this.afterlife = afterlife;
        this.register = register;
        this.people = people;
        this.notifications = notifications;
    }

    void plan(Timeline timeline, Instant now) {
        Sheet.rows("requests").forEach(row -> {
            var asked = now.minus(Duration.ofDays(Long.parseLong(row.getField("days"))));
            var decided = !row.getField("outcome").isBlank();
            timeline.at(
                    asked, () -> ask(row, LocalDate.ofInstant(now, Dunmere.ZONE).plusMonths(6)));
            timeline.at(asked.plus(Duration.ofHours(20)), () -> triage(row));
            timeline.at(
                    asked.plus(Duration.ofHours(50)),
                    () -> handling.signOff(
                            people.actor(row.getField("sponsor")),
                            id(row),
                            "The service wants it and gives the time."));
            if (decided) {
                timeline.at(
                        asked.plus(Duration.ofDays(5)),
                        () -> handling.advise(
                                people.actor("Priya Nandra"),
                                id(row),
                                "Need and fit are looked at beside the other accounts."));
                timeline.at(
                        asked.plus(Duration.ofDays(6)),
                        () -> handling.review(
                                people.actor("Martin Hale"), id(row), "Two-factor sign-in and named people only."));
                timeline.at(asked.plus(Duration.ofDays(8)), () -> decide(row, now));
                timeline.at(asked.plus(Duration.ofDays(14)), () -> read("/requests/" + id(row).value()));
            }
        });
        timeline.at(now.minus(Duration.ofDays(355)), () -> setUp("threads", "https://www.threads.net/@visitdunmere"));
        timeline.at(now.minus(Duration.ofDays(120)), () -> setUp("museum", "https://www.instagram.com/dunmeremuseum"));
        timeline.at(now.minus(Duration.ofDays(240)), this::stopThreads);
        timeline.at(now.minus(Duration.ofDays(210)), this::closeThreads);
        timeline.at(now.minus(Duration.ofDays(200)), () -> read("/closures/" + closure.get()));
        timeline.at(now.minus(Duration.ofDays(50)), () -> read("/subscriptions"));
    }

    /** How many of them opened an account. */
    static long opened() {
        return Sheet.rows("requests").stream()
                .map(row -> row.getField("outcome"))
                .filter(List.of("APPROVED", "PILOT")::contains)
                .count();
    }

    static long decided() {
        return Sheet.rows("requests").stream()
                .filter(row -> !row.getField("outcome").isBlank())
                .count();
    }

    private void ask(NamedCsvRecord row, LocalDate review) {
        var requester = people.actor(row.getField("requester"));
        var id = requests.start(requester);
        begun.put(row.getField("key"), id);
        requests.save(requester, id, answers(row, review));
        requests.submit(requester, id);
    }

    private void triage(NamedCsvRecord row) {
        handling.triage(
                people.actor("Priya Nandra"),
                id(row),
                people.id("Martin Hale"),
                "Complete; security looks at the sign-in.");
    }

    private void decide(NamedCsvRecord row, Instant now) {
        var outcome = DecisionOutcome.valueOf(row.getField("outcome"));
        var existing = outcome == DecisionOutcome.USE_EXISTING ? account("dunmeretenants") : null;
        var until = outcome == DecisionOutcome.PILOT
                ? LocalDate.ofInstant(now.minus(Duration.ofDays(240)), Dunmere.ZONE)
                : null;
        handling.decide(
                people.actor("Helen Ashdown"),
                id(row),
                new DecisionDraft(outcome, row.getField("reason"), existing, until));
    }

    /** What is written into the register, Folkmoot sees by itself; people say the rest. */
    private void setUp(String key, String address) {
        var tom = people.actor("Tom Okafor");
        var account = register.account(opened(key));
        register.change(tom, account.id(), opened(AccountDraft.of(account), address));
        checklist.of(Objects.requireNonNull(begun.get(key))).stream()
                .filter(task -> SAID.contains(task.kind()))
                .forEach(task -> checklist.done(tom, task.id(), "Done and looked at together."));
    }

    private static AccountDraft opened(AccountDraft entry, String address) {
        var access = new Access(
                AccessModel.PORTFOLIO,
                "Dunmere District Council",
                "",
                "social.media@dunmere.example",
                "",
                TwoFactor.REQUIRED,
                entry.life().openedOn(),
                Known.NO);
        return new AccountDraft(
                entry.network(),
                entry.kind(),
                entry.handle(),
                entry.name(),
                address,
                entry.remoteId(),
                entry.service(),
                entry.owner(),
                entry.deputy(),
                entry.escalation(),
                entry.purpose(),
                entry.audience(),
                entry.notes(),
                entry.status(),
                entry.remit(),
                access,
                entry.life(),
                entry.incident(),
                entry.version());
    }

    private void stopThreads() {
        trial.review(
                people.actor("Helen Ashdown"),
                opened("threads"),
                new ProbationDraft(
                        ProbationOutcome.CLOSE,
                        "46 followers after four months, nearly all of them other attractions.",
                        List.of("46"),
                        null));
    }

    private void closeThreads() {
        var helen = people.actor("Helen Ashdown");
        var closing = afterlife.of(opened("threads")).orElseThrow();
        closure.set(closing.id());
        afterlife
                .tasks(closing.id())
                .forEach(task ->
                        checklist.done(people.actor("Tom Okafor"), task.id(), "Kept in the folder of the closure"));
        afterlife.finish(helen, closing.id());
    }

    private Map<Question, String> answers(NamedCsvRecord row, LocalDate review) {
        var answers = new EnumMap<Question, String>(Question.class);
        answers.put(
                Question.SERVICE,
                people.service(row.getField("service")).id().value().toString());
        answers.put(Question.SPONSOR, person(row, "sponsor"));
        answers.put(Question.OBJECTIVE, row.getField("objective"));
        answers.put(Question.PRIORITY, "Better contact with residents");
        answers.put(Question.AUDIENCE, row.getField("audience"));
        answers.put(Question.WHY_NEW, row.getField("why"));
        answers.put(Question.NETWORK, row.getField("network"));
        answers.put(Question.WHY_NETWORK, row.getField("whynetwork"));
        answers.put(Question.NAME, row.getField("name"));
        answers.put(Question.HANDLE, row.getField("handle"));
        answers.put(Question.BRAND, "COUNCIL");
        answers.put(Question.LANGUAGES, "en");
        answers.put(Question.CONTENT_TYPES, "Pictures with alternative text, short texts, now and then a film");
        answers.put(Question.SAMPLE_PLAN, sample(row.getField("sample")));
        answers.put(Question.FREQUENCY, "Twice a week");
        answers.put(Question.ACCESSIBILITY, "Alternative text, captions, hashtags with capitals, plain words");
        answers.put(Question.OWNER, person(row, "owner"));
        answers.put(Question.DEPUTY, person(row, "deputy"));
        answers.put(Question.RESPONDERS, "The owner, and Customer Services in the owner's absence");
        answers.put(Question.COVER, "Monday to Friday in office hours; the duty officer for emergencies");
        answers.put(Question.BUDGET, "Staff time only, two hours a week");
        answers.put(Question.KPI_1, row.getField("kpi"));
        answers.put(Question.KPI_1_MONTH_3, row.getField("m3"));
        answers.put(Question.KPI_1_MONTH_6, row.getField("m6"));
        answers.put(Question.KPI_1_MONTH_12, row.getField("m12"));
        answers.put(Question.REVIEW_DATE, review.toString());
        answers.put(Question.EXIT_PLAN, "A last post, an export, and the handle kept");
        answers.put(Question.RISKS, "Questions at night: the automatic reply says when somebody is there");
        answers.put(Question.PERSONAL_DATA, "no");
        answers.put(Question.DPIA, "no");
        answers.put(Question.UNDER_18, "no");
        answers.put(Question.DECLARATION, "yes");
        return answers;
    }

    private static String sample(String what) {
        var posts = new StringBuilder();
        for (var week = 1; week <= 4; week++) {
            posts.append("Week ")
                    .append(week)
                    .append(", Tuesday: ")
                    .append(what)
                    .append('\n');
            posts.append("Week ").append(week).append(", Friday: what is on at the weekend\n");
        }
        return posts.toString();
    }

    /** People put away what they were told of and have read. */
    private void read(String path) {
        notifications.settle(path);
    }

    private AccountId opened(String key) {
        var request = requests.request(FOLKMOOT, Objects.requireNonNull(begun.get(key)));
        return Objects.requireNonNull(request.account());
    }

    private AccountId account(String handle) {
        return register.accounts(AccountFilter.all(), null, 200).rows().stream()
                .filter(account -> account.handle().equalsIgnoreCase(handle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RequestId id(NamedCsvRecord row) {
        return Objects.requireNonNull(begun.get(row.getField("key")));
    }

    private String person(NamedCsvRecord row, String field) {
        return people.id(row.getField(field)).value().toString();
    }
}
