package org.folkmoot.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audit rounds: each owner looks at their accounts and answers for them, then the round is signed off and its report
 * stays as it is.
 */
@Service
public class AuditRounds {

    private static final int LONGEST = 2_000;

    private final Audits audits;
    private final Checks checks;
    private final Register register;
    private final AnswerRule answers;
    private final AuditMail mail;
    private final Rights rights;
    private final Dates dates;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    AuditRounds(
            Audits audits,
            Checks checks,
            Register register,
            AnswerRule answers,
            AuditMail mail,
            Rights rights,
            Dates dates,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.audits = audits;
        this.checks = checks;
        this.register = register;
        this.answers = answers;
        this.mail = mail;
        this.rights = rights;
        this.dates = dates;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** Each owner is told which of their accounts are part of it. */
    @Transactional
    public AuditId start(Actor actor, AuditWish wish) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(wish.problems(dates.today()));
        var accounts = register.all().stream()
                .filter(account -> Checks.checked(account) && wish.takes(account))
                .toList();
        if (accounts.isEmpty()) {
            throw Refused.invalid(Problem.of("networks", "checks.audit.nothing"));
        }
        var audit = new Audit(
                new AuditId(ids.next()),
                wish.title().strip(),
                Objects.requireNonNull(wish.dueOn()),
                clock.instant(),
                actor.name(),
                null,
                null,
                null);
        audits.start(audit, accounts);
        mail.send(audit, accounts);
        bells.publishEvent(new AuditStarted(
                actor,
                audit.subject(),
                clock.instant(),
                List.of(Change.of("due", null, audit.dueOn()), Change.of("accounts", null, accounts.size()))));
        return audit.id();
    }

    /** The account has been looked at: its sheet is frozen into the round. Nothing may be left to look at. */
    @Transactional
    public void answer(Actor actor, AuditId id, AccountId account) {
        var audit = get(id);
        var entry = register.account(account);
        answers.requireAnswering(actor, entry);
        var sheet = checks.sheet(account);
        if (!sheet.open().isEmpty()) {
            throw Refused.invalid(Problem.of(
                    "",
                    "checks.audit.left",
                    Map.of("name", entry.name(), "count", sheet.open().size())));
        }
        if (!audits.answer(id, account, frozen(sheet), actor.name(), clock.instant())) {
            throw Refused.overtaken(Problem.of("", "checks.audit.closed"));
        }
        bells.publishEvent(new AuditAnswered(
                actor,
                audit.subject(),
                clock.instant(),
                List.of(
                        Change.of("account", null, entry.name()),
                        Change.of("findings", null, sheet.findings().size()))));
    }

    /**
     * The round is over. Accounts without an answer stand in the report as Folkmoot sees them, marked as unanswered.
     *
     * @param words needed where answers are missing: why it is signed off all the same
     */
    @Transactional
    public void sign(Actor actor, AuditId id, String words) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var audit = get(id);
        var lines = audits.lines(id);
        var missing = lines.stream().filter(line -> !line.answered()).count();
        if (words.length() > LONGEST || (missing > 0 && words.isBlank())) {
            throw Refused.invalid(Problem.of("words", "checks.audit.sign.words", Map.of("count", missing)));
        }
        var before = audits.before(audit);
        var report = AuditReport.of(
                entries(lines),
                before.flatMap(one -> audits.report(one.id())).orElse(null),
                before.map(Audit::title).orElse(null));
        if (!audits.sign(id, report, actor.name(), words.strip(), clock.instant())) {
            throw Refused.overtaken(Problem.of("", "checks.audit.closed"));
        }
        bells.publishEvent(new AuditSigned(
                actor,
                audit.subject(),
                clock.instant(),
                List.of(
                        Change.of("answered", null, report.answered() + " of " + lines.size()),
                        Change.of("findings", null, report.findings()))));
    }

    public Audit get(AuditId id) {
        return audits.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    public Slice<Audit> all(@Nullable String after, int limit) {
        return audits.all(after, limit);
    }

    public List<Audit> open() {
        return audits.open();
    }

    public List<AuditLine> lines(AuditId id) {
        return audits.lines(id);
    }

    /** Of a round that was signed off. */
    public Optional<AuditReport> report(AuditId id) {
        return audits.report(id);
    }

    /** The report as it would be now, for a round that is under way. */
    AuditReport soFar(Audit audit) {
        var before = audits.before(audit);
        return AuditReport.of(
                entries(audits.lines(audit.id())),
                before.flatMap(one -> audits.report(one.id())).orElse(null),
                before.map(Audit::title).orElse(null));
    }

    /** The open rounds in which a person still has accounts to answer for, with how many. */
    Map<Audit, Long> waiting(UUID person) {
        var waiting = new LinkedHashMap<Audit, Long>();
        audits.open().forEach(audit -> {
            var mine = audits.lines(audit.id()).stream()
                    .filter(line -> !line.answered() && person.equals(line.owner()))
                    .count();
            if (mine > 0) {
                waiting.put(audit, mine);
            }
        });
        return waiting;
    }

    private List<AuditReport.Entry> entries(List<AuditLine> lines) {
        var now = new HashMap<AccountId, CheckSheet>();
        if (lines.stream().anyMatch(line -> !line.answered())) {
            checks.sheets().forEach(sheet -> now.put(sheet.account().id(), sheet));
        }
        var all = register.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var entries = new ArrayList<AuditReport.Entry>();
        for (var line : lines) {
            var frozen = line.frozen();
            if (frozen == null) {
                var sheet = now.get(line.account());
                frozen = sheet == null ? gone(Objects.requireNonNull(all.get(line.account()))) : frozen(sheet);
            }
            entries.add(new AuditReport.Entry(
                    line.account().value(),
                    frozen,
                    line.answered(),
                    line.answeredBy() == null ? "" : line.answeredBy(),
                    null,
                    List.of(),
                    List.of()));
        }
        return entries;
    }

    private AuditLine.Frozen frozen(CheckSheet sheet) {
        var service = register.service(sheet.account().service());
        var findings = new LinkedHashMap<String, String>();
        sheet.findings().forEach(line -> findings.put(line.check().key(), line.words()));
        return new AuditLine.Frozen(
                sheet.account().name(),
                sheet.account().network().key(),
                service.name(),
                service.directorate(),
                sheet.score().passed(),
                sheet.score().applicable(),
                sheet.score().rag().key(),
                findings,
                sheet.findings().stream()
                        .filter(CheckLine::critical)
                        .map(line -> line.check().key())
                        .toList());
    }

    /** It was closed while the round was under way: nothing is asked of it any more. */
    private AuditLine.Frozen gone(Account account) {
        var service = register.service(account.service());
        return new AuditLine.Frozen(
                account.name(),
                account.network().key(),
                service.name(),
                service.directorate(),
                0,
                0,
                Score.Rag.GREEN.key(),
                Map.of(),
                List.of());
    }
}
