package org.folkmoot.impostors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents report, and what becomes of it. Anybody may report; who keeps the risks decides. */
@Service
public class FakeReports {

    /** From one sender, and from all together, in a quarter of an hour (D). */
    static final int MOST_OF_ONE = 5;

    static final int MOST_OF_ALL = 200;

    private static final int LONGEST = 2_000;

    private final Reports reports;
    private final Impostors impostors;
    private final Notifications notifications;
    private final People people;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    FakeReports(
            Reports reports,
            Impostors impostors,
            Notifications notifications,
            People people,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.impostors = impostors;
        this.notifications = notifications;
        this.people = people;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param sender where the report comes from; only a hash of it is kept, for a quarter of an hour */
    @Transactional
    public UUID report(String sender, String address, String words, String email) {
        var now = clock.instant();
        if (reports.tooMany(hash(sender), MOST_OF_ONE, now) || reports.tooMany("all", MOST_OF_ALL, now)) {
            throw Refused.invalid(Problem.of("", "impostors.report.too-many"));
        }
        Refused.unlessEmpty(problems(address, words, email));
        var report = new Report(ids.next(), address.strip(), words.strip(), email.strip(), now, null, null, null);
        reports.add(report);
        bells.publishEvent(new FakeReported(
                new Actor.Job("public form"),
                subject(report),
                now,
                List.of(Change.digest("words", null, report.words()))));
        var message =
                new Message("impostors.mail.report.subject", "impostors.mail.report", Map.of(), "/impostors/reports");
        people.whoMay(Permission.KEEP_RISKS, Scope.everywhere())
                .forEach(person -> notifications.tell(person.id().value(), message));
        return report.id();
    }

    /** The reported account is one that looks like ours: it is kept as suspected. */
    @Transactional
    public LookalikeId suspect(Actor actor, UUID id, LookalikeDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems());
        var report = get(id);
        var lookalike = impostors.keep(actor, draft);
        decide(actor, report, "suspected", lookalike);
        return lookalike;
    }

    /** There is nothing in it. */
    @Transactional
    public void dismiss(Actor actor, UUID id, String why) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        if (why.strip().length() < 5 || why.length() > LONGEST) {
            throw Refused.invalid(Problem.of("why", "impostors.report.why"));
        }
        decide(actor, get(id), why.strip(), null);
    }

    public Report get(UUID id) {
        return reports.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    List<Report> open() {
        return reports.open(100);
    }

    int waiting() {
        return reports.waiting();
    }

    private void decide(
            Actor actor, Report report, String decision, @org.jspecify.annotations.Nullable LookalikeId lookalike) {
        if (!reports.decide(report.id(), decision, lookalike, actor.name(), clock.instant())) {
            throw Refused.overtaken(Problem.of("", "impostors.report.decided"));
        }
        bells.publishEvent(new ReportDecided(
                actor, subject(report), clock.instant(), List.of(Change.of("decision", null, decision))));
    }

    private static List<Problem> problems(String address, String words, String email) {
        var problems = new ArrayList<Problem>();
        if (address.isBlank() || address.length() > LONGEST) {
            problems.add(Problem.of("address", "impostors.report.address"));
        }
        if (words.length() > LONGEST) {
            problems.add(Problem.of("text", "impostors.long", Map.of("most", LONGEST)));
        }
        if (!email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > 254) {
            problems.add(Problem.of("email", "impostors.report.email"));
        }
        return problems;
    }

    private static Subject subject(Report report) {
        return new Subject("report", report.id(), "Report of a false account");
    }

    private static String hash(String sender) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sender.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
