package org.folkmoot.checks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether each account is set up as its network's baseline asks. {@link #sheet} tells how it stands today; people attest
 * what no program can see, and {@link #recheck} looks again at what one can.
 */
@Service
public class Checks {

    private final Register register;
    private final AccountAccess access;
    private final Standards standards;
    private final Results results;
    private final Proofs proofs;
    private final SheetMaker maker;
    private final Looking looking;
    private final AnswerRule answers;
    private final DriftMail mail;
    private final Words words;
    private final Dates dates;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    Checks(
            Register register,
            AccountAccess access,
            Standards standards,
            Results results,
            Proofs proofs,
            SheetMaker maker,
            Looking looking,
            AnswerRule answers,
            DriftMail mail,
            Words words,
            Dates dates,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.standards = standards;
        this.results = results;
        this.proofs = proofs;
        this.maker = maker;
        this.looking = looking;
        this.answers = answers;
        this.mail = mail;
        this.words = words;
        this.dates = dates;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public CheckSheet sheet(AccountId id) {
        var account = register.account(id);
        var holders = access.of(id).stream().filter(Keyholder::holds).toList();
        return maker.sheet(
                account,
                standards.baseline(account.network()),
                results.standing(id),
                holders,
                standards.settings(),
                dates.today());
    }

    /** Of every account that is open and ours, by name. */
    public List<CheckSheet> sheets() {
        var found = results.standing();
        var holders = access.holding().stream().collect(Collectors.groupingBy(Keyholder::account));
        var lists = new HashMap<Network, Baseline>();
        var settings = standards.settings();
        var today = dates.today();
        return register.all().stream()
                .filter(Checks::checked)
                .map(account -> maker.sheet(
                        account,
                        lists.computeIfAbsent(account.network(), standards::baseline),
                        found.getOrDefault(account.id(), Map.of()),
                        holders.getOrDefault(account.id(), List.of()),
                        settings,
                        today))
                .toList();
    }

    /** What somebody saw; it counts for as many days as the settings say. */
    @Transactional
    public void attest(Actor actor, AccountId id, Check check, Attestation attestation) {
        var account = register.account(id);
        answers.requireAnswering(actor, account);
        var baseline = standards.baseline(account.network());
        var settings = standards.settings();
        if (!baseline.asks(check) || WayRule.of(check, account, settings) == Way.REGISTER) {
            throw Refused.invalid(Problem.of("", "checks.attest.not-here"));
        }
        Refused.unlessEmpty(attestation.problems());

        var before = results.standing(id);
        var proof = proofs.keep(id, attestation.fileName(), attestation.file(), actor.name());
        var text = attestation.words().strip();
        var result = new Result(
                ids.next(),
                id,
                check,
                baseline.version(),
                Objects.requireNonNull(attestation.passed()),
                Way.ATTESTED,
                text.isEmpty() ? words.of("checks.found.file") : text,
                proof.orElse(null),
                actor.name(),
                clock.instant(),
                dates.today().plusDays(settings.attestDays()));
        ring(actor, account, keep(account, List.of(result), before));
    }

    /** Looks again at everything that a program can see of the account. */
    @Transactional
    public void recheck(Actor actor, AccountId id) {
        var account = register.account(id);
        answers.requireAnswering(actor, account);
        var before = results.standing(id);
        var found = look(actor, account, looking.round());
        if (!found.isEmpty()) {
            ring(actor, account, keep(account, found, before));
        }
    }

    /** The nightly look: only what came out otherwise than last time is written down. */
    @Transactional
    void lookAgain(Actor actor, Account account, Looking.Round page) {
        var before = results.standing(account.id());
        var changed = look(actor, account, page).stream()
                .filter(result -> !same(before.get(result.check()), result))
                .toList();
        if (!changed.isEmpty()) {
            ring(actor, account, keep(account, changed, before));
        }
    }

    List<Result> history(AccountId account, Check check) {
        return results.history(account, check, 20);
    }

    static boolean checked(Account account) {
        return account.status().ours() && account.status() != org.folkmoot.register.AccountStatus.PROPOSED;
    }

    private List<Result> look(Actor actor, Account account, Looking.Round page) {
        var settings = standards.settings();
        var baseline = standards.baseline(account.network());
        return Stream.of(Check.values())
                .filter(baseline::asks)
                .flatMap(check -> looking.at(check, account, settings, page).stream()
                        .map(seen -> new Result(
                                ids.next(),
                                account.id(),
                                check,
                                baseline.version(),
                                seen.verdict().passed(),
                                seen.way(),
                                seen.verdict().words(),
                                null,
                                actor.name(),
                                clock.instant(),
                                null)))
                .toList();
    }

    /** What a person attested still stands when a program cannot tell. */
    private List<Change> keep(Account account, List<Result> found, Map<Check, Standing> before) {
        var changes = new ArrayList<Change>();
        var drifted = new ArrayList<Check>();
        for (var result : found) {
            var standing = before.get(result.check());
            if (result.passed() == null && standing != null && standing.result().way() == Way.ATTESTED) {
                continue;
            }
            var since = drift(standing, result);
            if (since != null && since.equals(result.at())) {
                drifted.add(result.check());
            }
            results.add(result, since);
            changes.add(
                    Change.of(result.check().key(), standing == null ? null : said(standing.result()), said(result)));
        }
        if (!drifted.isEmpty()) {
            mail.send(account, drifted);
        }
        return changes;
    }

    private static @Nullable Instant drift(@Nullable Standing before, Result result) {
        if (before == null || Boolean.TRUE.equals(result.passed())) {
            return null;
        }
        if (Boolean.FALSE.equals(result.passed()) && before.heldBefore()) {
            return result.at();
        }
        return before.driftedAt();
    }

    private static boolean same(@Nullable Standing before, Result result) {
        return before != null
                && Objects.equals(before.result().passed(), result.passed())
                && before.result().words().equals(result.words());
    }

    private static String said(Result result) {
        return result.passed() == null ? "not judged" : result.passed() ? "passed" : "failed";
    }

    private void ring(Actor actor, Account account, List<Change> changes) {
        bells.publishEvent(
                new AccountChecked(account.id(), actor, account.subject(), clock.instant(), List.copyOf(changes)));
    }
}
