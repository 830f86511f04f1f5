package org.folkmoot.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.adoption.Adoption;
import org.folkmoot.adoption.Stance;
import org.folkmoot.adoption.StanceDraft;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Known;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.folkmoot.register.TwoFactor;
import org.folkmoot.risk.Detectors;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Risk;
import org.folkmoot.risk.RiskRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class RequestsTest {

    /** A Monday without a bank holiday near it. */
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Checklist checklist;

    @Autowired
    Trial trial;

    @Autowired
    Afterlife afterlife;

    @Autowired
    ProbationRound round;

    @Autowired
    ChecklistRound checklists;

    @Autowired
    AccountFigures figures;

    @Autowired
    Detectors detectors;

    @Autowired
    RiskRegister risks;

    @Autowired
    RequestsEvidence evidence;

    @Autowired
    Likeness likeness;

    @Autowired
    Adoption adoption;

    @Autowired
    Register register;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    Person meera;
    Person sponsor;
    Person owner;
    Person deputy;
    Person lead;
    Person manager;
    ServiceId service;

    @BeforeEach
    void people() {
        clock.set(MONDAY);
        meera = users.with("service-contact");
        sponsor = users.with("reader");
        owner = users.with("service-contact");
        deputy = users.with("service-contact");
        lead = users.with("social-media-lead");
        manager = users.with("communications-manager");
        service = register.addService(seed, "Tourism " + COUNT.incrementAndGet(), "Community");
    }

    @Test
    void keepsHalfAFormAndSubmitsOnlyAWholeOne() {
        var id = requests.start(me(meera));
        requests.save(me(meera), id, Map.of(Question.OBJECTIVE, "Fill the market"));

        assertThat(request(id).answers().of(Question.OBJECTIVE)).isEqualTo("Fill the market");
        assertThatThrownBy(() -> requests.submit(me(meera), id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .contains("NETWORK", "DEPUTY", "DECLARATION")
                                .doesNotContain("OBJECTIVE", "PARTNERS"));
        assertThatThrownBy(() -> requests.save(me(meera), id, Map.of(Question.BUDGET, "x".repeat(201))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> requests.request(me(manager), id))
                .as("somebody else's draft")
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesTheSameTwoPeopleAndASampleThatIsTooShort() {
        var id = draft("samepeople");
        requests.save(
                me(meera),
                id,
                Map.of(
                        Question.DEPUTY,
                        owner.id().value().toString(),
                        Question.SPONSOR,
                        meera.id().value().toString(),
                        Question.SAMPLE_PLAN,
                        "Mon: one\nTue: two\n\n",
                        Question.REVIEW_DATE,
                        "2026-10-05"));

        assertThat(requests.problems(request(id)))
                .extracting("field")
                .containsExactlyInAnyOrder("DEPUTY", "SPONSOR", "SAMPLE_PLAN", "REVIEW_DATE");
    }

    @Test
    void refusesABannedNetworkWithTheReason() {
        adoption.take(me(manager), "whatsapp", new StanceDraft(Stance.PROHIBITED, null, "No archive", null));
        var id = draft("banned");
        requests.save(me(meera), id, Map.of(Question.NETWORK, "whatsapp"));

        assertThat(requests.problems(request(id))).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("requests.problem.stance.PROHIBITED");
            assertThat(problem.args()).containsEntry("reason", "No archive");
        });
    }

    @Test
    void noticesAHandleThatTheRegisterOrAnEarlierRequestHas() {
        register.add(seed, AccountDraft.of(Network.INSTAGRAM, "@TakenHandle", "Taken", "", service));
        var taken = draft("takenhandle");
        assertThat(requests.problems(request(taken))).extracting("key").containsExactly("requests.problem.handle");

        var first = draft("wantedtwice");
        requests.submit(me(meera), first);
        var second = draft("@WantedTwice");
        assertThat(requests.problems(request(second))).extracting("key").containsExactly("requests.problem.earlier");
    }

    @Test
    void leadsFromTheRequestToAnAccountOnProbation() {
        var id = draft("wholeway");
        requests.save(
                me(meera), id, Map.of(Question.PERSONAL_DATA, "yes", Question.DATA_NOTES, "Names of prize winners"));
        requests.submit(me(meera), id);
        assertThat(told(lead)).anyMatch(text -> text.contains("wholeway"));
        assertThatThrownBy(() -> handling.triage(me(lead), id, null, ""))
                .as("personal data without a reviewer")
                .isInstanceOf(Refused.class);
        handling.triage(me(lead), id, deputy.id(), "Complete");
        assertThat(handling.waitsFor(me(sponsor), request(id))).isTrue();
        assertThat(handling.countFor(me(sponsor))).isEqualTo(1);
        assertThat(handling.countFor(me(meera))).isZero();
        assertThatThrownBy(() -> handling.signOff(me(lead), id, "")).isInstanceOf(Refused.class);
        assertThat(told(lead))
                .as("what was triaged needs nobody any more")
                .noneMatch(text -> text.contains("wholeway"));
        handling.signOff(me(sponsor), id, "We want it");
        handling.advise(me(lead), id, "Fits beside the page");
        handling.review(me(deputy), id, "Allowed; delete names after 30 days");
        handling.decide(me(manager), id, new DecisionDraft(DecisionOutcome.APPROVED, "Good case", null, null));

        var request = request(id);
        assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
        var account = register.account(request.account());
        assertThat(account.status()).isEqualTo(AccountStatus.PROBATION);
        assertThat(account.life().request()).isEqualTo(request.reference());
        assertThat(account.remit().listed()).as("public only once it is open").isFalse();
        assertThat(account.hasOwnerAndDeputy()).isTrue();
        assertThat(trial.until(account.id())).contains(LocalDate.of(2027, 4, 5));
        assertThat(checklist.of(id)).extracting(Task::kind).contains(TaskKind.TRAIN_OWNER, TaskKind.MONITORING_HOURS);
        assertThat(told(meera)).anyMatch(text -> text.contains("approved"));
        assertThat(web.get().uri("/requests/" + id.value()).with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("Good case", "delete names after 30 days", "To set the account up");
    }

    @Test
    void ticksWhatItSeesByItselfAndLeavesTheRestToPeople() {
        var id = decided("ticked", DecisionOutcome.APPROVED);
        checklists.run();
        assertThat(task(id, TaskKind.PEOPLE).note()).contains(owner.name(), deputy.name());
        assertThat(task(id, TaskKind.PEOPLE).doneBy()).isEqualTo("Folkmoot");
        var factor = task(id, TaskKind.TWO_FACTOR);
        assertThat(factor.done()).isFalse();
        assertThatThrownBy(() -> checklist.done(me(owner), factor.id(), "It is on"))
                .as("the register says what can be read there")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("requests.problem.seen"));

        var account =
                register.account(java.util.Objects.requireNonNull(request(id).account()));
        var draft = AccountDraft.of(account);
        var access = new Access(
                account.access().model(), "", "", "", "", TwoFactor.REQUIRED, LocalDate.of(2026, 10, 5), Known.UNKNOWN);
        register.change(me(manager), account.id(), draft.with(draft.remit(), access, draft.life(), draft.incident()));
        checklists.run();
        assertThat(task(id, TaskKind.TWO_FACTOR).note()).contains("from the register");

        checklist.done(me(owner), task(id, TaskKind.TRAIN_OWNER).id(), "Session of 1 October");
        assertThat(task(id, TaskKind.TRAIN_OWNER).doneBy()).isEqualTo(owner.name());
        assertThat(web.get().uri("/requests/" + id.value()).with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("Folkmoot ticks this by itself", "The register has no address yet", "Session of 1 October");
    }

    @Test
    void noticesWhoWasNotTrainedInTimeAndWhoseTrainingHasLapsed() {
        var id = decided("trained", DecisionOutcome.APPROVED);
        var account = java.util.Objects.requireNonNull(request(id).account());
        assertThat(untrained(account)).as("not due yet").isEmpty();
        clock.set(MONDAY.plus(Duration.ofDays(40)));
        assertThat(untrained(account)).as("both are late").isPresent();
        checklist.done(me(owner), task(id, TaskKind.TRAIN_OWNER).id(), "");
        checklist.done(me(deputy), task(id, TaskKind.TRAIN_DEPUTY).id(), "");
        assertThat(untrained(account)).isEmpty();

        clock.set(MONDAY.plus(Duration.ofDays(40 + 800)));
        assertThat(untrained(account).orElseThrow()).contains("was last trained on");
    }

    @Test
    void measuresWhatAnAccountOnProbationHasReached() {
        var id = decided("measured", DecisionOutcome.APPROVED);
        var account = java.util.Objects.requireNonNull(request(id).account());
        figures.type(me(manager), account, seen(12, LocalDate.of(2026, 10, 5)));
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        figures.type(me(manager), account, seen(310, LocalDate.of(2027, 3, 31)));

        assertThat(web.get().uri("/requests/" + id.value()).with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("What Folkmoot measured", "310", "its page; 12 on Mon 5 Oct 2026");
        assertThat(web.post()
                        .uri("/probations/" + account.value() + "/review")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("reached", "1,310 or so")
                        .param("outcome", "KEEP"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"1,310 or so\"");
        trial.review(
                me(manager),
                account,
                new ProbationDraft(ProbationOutcome.EXTEND, "Not yet", List.of("about 300"), LocalDate.of(2027, 9, 1)));
        assertThat(trial.reviews(account).getFirst().measured())
                .as("beside what somebody typed")
                .singleElement()
                .asString()
                .startsWith("Followers: 310");
    }

    @Test
    void countsInWorkingDaysAndShowsWhatIsLate() {
        var id = draft("clocked");
        requests.submit(me(meera), id);
        var request = request(id);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2026-10-19T16:00:00Z"));
        assertThat(requests.steps(id).getFirst().dueAt()).isEqualTo(Instant.parse("2026-10-07T16:00:00Z"));

        clock.set(MONDAY.plus(Duration.ofDays(30)));
        assertThat(web.get().uri("/requests?view=open").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("working days late");
        assertThat(evidence.progress("requests.in-time", LocalDate.of(2026, 11, 4))
                        .done())
                .isLessThan(evidence.progress("requests.in-time", LocalDate.of(2026, 11, 4))
                        .total());
    }

    @Test
    void givesBackForMoreAndTakesItAgain() {
        var id = draft("giveback");
        requests.submit(me(meera), id);
        handling.giveBack(me(lead), id, "Who covers weekends?");
        assertThat(request(id).status()).isEqualTo(RequestStatus.DRAFT);
        requests.save(me(meera), id, Map.of(Question.COVER, "Duty officer"));
        requests.submit(me(meera), id);

        assertThat(requests.steps(id)).extracting(Step::outcome).containsExactly(Step.Outcome.RETURNED, null);
    }

    @Test
    void letsSomebodyElseDecideOnAnAppeal() {
        var id = decided("appealed", DecisionOutcome.REFUSED);
        requests.appeal(me(meera), id, "You overlooked the grant");

        assertThatThrownBy(() -> handling.decide(
                        me(manager), id, new DecisionDraft(DecisionOutcome.APPROVED, "Well", null, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("requests.problem.partial"));
        var other = users.with("communications-manager");
        handling.decide(me(other), id, new DecisionDraft(DecisionOutcome.REFUSED, "Still no", null, null));
        assertThatThrownBy(() -> requests.appeal(me(meera), id, "Once more")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnAppealThatComesTooLate() {
        var id = decided("lateappeal", DecisionOutcome.REFUSED);
        clock.set(MONDAY.plus(Duration.ofDays(60)));
        assertThatThrownBy(() -> requests.appeal(me(meera), id, "Now")).isInstanceOf(Refused.class);
    }

    @Test
    void remembersHowSimilarRequestsEnded() {
        decided("library1", DecisionOutcome.REFUSED);
        decided("library2", DecisionOutcome.REFUSED);
        var id = draft("library3");

        var library = likeness.library(id, request(id).answers());
        assertThat(library.outcomes().get(RequestStatus.REFUSED)).isGreaterThanOrEqualTo(2L);
        assertThat(web.get().uri("/requests/" + id.value() + "/answers/case").with(As.person(meera)))
                .hasStatusOk()
                .bodyText()
                .contains("similar requests", "refused");
    }

    @Test
    void decidesWhatBecomesOfAnAccountAtTheEndOfItsProbation() {
        var id = decided("probation", DecisionOutcome.APPROVED);
        var account = java.util.Objects.requireNonNull(request(id).account());
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        round.run();
        assertThat(told(owner)).anyMatch(text -> text.contains("probation"));
        var before = told(owner).size();
        round.run();
        assertThat(told(owner)).as("asked once").hasSize(before);

        assertThatThrownBy(() -> trial.review(
                        me(manager),
                        account,
                        new ProbationDraft(ProbationOutcome.KEEP, "Reached", List.of("310"), null)))
                .as("information assurance has not approved it")
                .isInstanceOf(Refused.class);
        var entry = register.account(account);
        var draft = AccountDraft.of(entry);
        register.change(
                me(manager),
                account,
                draft.with(
                        draft.remit(),
                        draft.access(),
                        new Life(
                                entry.life().openedOn(),
                                entry.life().request(),
                                LocalDate.of(2026, 11, 1),
                                "IA-7",
                                null,
                                "",
                                null),
                        draft.incident()));
        trial.review(me(manager), account, new ProbationDraft(ProbationOutcome.KEEP, "Reached", List.of("310"), null));
        assertThat(register.account(account).status()).isEqualTo(AccountStatus.LIVE);
        assertThat(trial.until(account)).isEmpty();
    }

    @Test
    void closesAnAccountOnlyWhenEveryStepIsProved() {
        var id = decided("closing", DecisionOutcome.APPROVED);
        var account = java.util.Objects.requireNonNull(request(id).account());
        var closure = afterlife.ask(
                me(manager), account, new ClosureDraft("Nobody follows it", "facebook.com/dunmeredc", null, null, ""));
        assertThat(register.account(account).status()).isEqualTo(AccountStatus.CLOSING);
        assertThat(afterlife.closure(closure).notice()).contains("facebook.com/dunmeredc");
        assertThatThrownBy(() -> afterlife.finish(me(manager), closure)).isInstanceOf(Refused.class);
        var first = afterlife.tasks(closure).getFirst();
        assertThatThrownBy(() -> checklist.done(me(manager), first.id(), ""))
                .as("no proof")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> checklist.done(me(sponsor), first.id(), "Mine"))
                .as("not theirs")
                .isInstanceOf(Refused.class);
        afterlife.tasks(closure).forEach(task -> checklist.done(me(manager), task.id(), "See folder 12"));
        afterlife.finish(me(manager), closure);

        assertThat(register.account(account).status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(register.account(account).life().closedOn()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(afterlife.closure(closure).keepUntil()).isEqualTo(LocalDate.of(2028, 10, 5));
        assertThat(web.get().uri("/closures/" + closure).with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Kept until", "See folder 12");
    }

    @Test
    void callsAClosureOffAndLeavesTheAccountAsItWas() {
        var id = decided("calledoff", DecisionOutcome.APPROVED);
        var account = java.util.Objects.requireNonNull(request(id).account());
        var closure = afterlife.ask(me(manager), account, new ClosureDraft("A mistake", "nowhere", null, null, ""));
        afterlife.callOff(me(manager), closure);

        assertThat(register.account(account).status()).isEqualTo(AccountStatus.PROBATION);
    }

    @Test
    void keepsWhatWasTypedInTheFormWhenSomethingIsWrong() {
        var id = requests.start(me(meera));
        assertThat(web.post()
                        .uri("/requests/" + id.value() + "/answers/case")
                        .with(As.person(meera))
                        .with(As.form())
                        .param("OBJECTIVE", "Sell <tickets>"))
                .hasStatus(422)
                .bodyText()
                .contains("Sell &lt;tickets&gt;", "href=\"#SPONSOR\"");
        assertThat(web.post()
                        .uri("/requests/" + id.value() + "/answers/case")
                        .with(As.person(meera))
                        .with(As.form())
                        .param("OBJECTIVE", "Sell <tickets>")
                        .param("later", "true"))
                .hasStatus(303);
        assertThat(web.post()
                        .uri("/requests/" + id.value() + "/draft")
                        .with(As.person(meera))
                        .with(As.form())
                        .param("AUDIENCE", "Visitors"))
                .hasStatusOk()
                .bodyText()
                .contains("Saved");
        assertThat(web.get().uri("/requests/" + id.value()).with(As.person(manager)))
                .hasStatus(404);
    }

    @Test
    void showsEverySectionAndTheListsAndSettings() {
        var id = draft("pages");
        for (var section : Section.values()) {
            assertThat(web.get()
                            .uri("/requests/" + id.value() + "/answers/" + section.key())
                            .with(As.person(meera)))
                    .hasStatusOk();
        }
        assertThat(web.get()
                        .uri("/requests/" + id.value() + "/clash?NETWORK=x&HANDLE=freehandle")
                        .with(As.person(meera)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody has asked for this handle");
        for (var view : List.of("waiting", "mine", "open", "decided")) {
            assertThat(web.get().uri("/requests?view=" + view).with(As.person(lead)))
                    .hasStatusOk();
        }
        assertThat(web.get().uri("/request-settings").with(As.person(manager))).hasStatusOk();
        assertThat(web.get().uri("/closures").with(As.person(manager))).hasStatusOk();
        assertThat(web.post()
                        .uri("/request-settings")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("triageDays", "many"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"");
    }

    @Test
    void showsOnTodayWhatWaits() {
        var id = draft("today");
        requests.submit(me(meera), id);
        assertThat(web.get().uri("/today").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Requests and tasks", "today");
    }

    private static AccountFigures.Seen seen(long followers, LocalDate on) {
        return new AccountFigures.Seen(followers, null, on, "its page");
    }

    private java.util.Optional<String> untrained(AccountId account) {
        detectors.look(seed);
        return risks.of(Hazard.R17, account).map(Risk::seen);
    }

    private Task task(RequestId id, TaskKind kind) {
        return checklist.of(id).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private RequestId decided(String handle, DecisionOutcome outcome) {
        var id = draft(handle);
        requests.submit(me(meera), id);
        handling.triage(me(lead), id, null, "");
        handling.signOff(me(sponsor), id, "");
        handling.advise(me(lead), id, "Our view");
        handling.decide(me(manager), id, new DecisionDraft(outcome, "Because", null, null));
        return id;
    }

    /** A whole request for Instagram. */
    private RequestId draft(String handle) {
        var id = requests.start(me(meera));
        requests.save(me(meera), id, answers(handle));
        return id;
    }

    private Map<Question, String> answers(String handle) {
        var answers = new EnumMap<Question, String>(Question.class);
        for (var question : Question.values()) {
            answers.put(
                    question,
                    switch (question.kind()) {
                        case NUMBER -> "100";
                        case DATE -> "2027-04-05";
                        case YES_NO -> "no";
                        case DECLARATION -> "yes";
                        case SERVICE -> service.value().toString();
                        case NETWORK -> "instagram";
                        case BRAND -> "COUNCIL";
                        case LONG -> "Mon: post\n".repeat(8);
                        case PERSON ->
                            (question == Question.SPONSOR ? sponsor : question == Question.OWNER ? owner : deputy)
                                    .id()
                                    .value()
                                    .toString();
                        case LINE, TEXT -> "Market days and visitors";
                    });
        }
        answers.put(Question.HANDLE, handle);
        answers.put(Question.NAME, "Dunmere " + handle);
        answers.put(Question.PARTNERS, "");
        answers.put(Question.LANGUAGES, "en, cy");
        return answers;
    }

    private List<String> told(Person person) {
        return notifications.forPerson(person.id().value()).stream()
                .map(notice -> notice.text())
                .toList();
    }

    private Request request(RequestId id) {
        return requests.request(seed, id);
    }

    private static Actor me(Person person) {
        return Users.actor(person);
    }
}
