package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.checks.Attestation;
import org.folkmoot.checks.AuditId;
import org.folkmoot.checks.AuditRounds;
import org.folkmoot.checks.AuditWish;
import org.folkmoot.checks.Check;
import org.folkmoot.checks.CheckLine;
import org.folkmoot.checks.CheckSettings;
import org.folkmoot.checks.Checks;
import org.folkmoot.checks.Standards;
import org.folkmoot.checks.Way;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Known;
import org.folkmoot.register.Register;
import org.folkmoot.register.TwoFactor;
import org.springframework.stereotype.Component;

/** Dunmere's audits: one that is signed off, and one under way. Who owns an account looks at it; the rest stay open. */
@Component
class Inspections {

    static final String FIRST = "Audit of our accounts, first round";
    private static final Duration FIRST_BEGAN = Duration.ofDays(150);
    private static final Duration SECOND_BEGAN = Duration.ofDays(18);

    private final Checks checks;
    private final Standards standards;
    private final AuditRounds rounds;
    private final Register register;
    private final AccountAccess access;
    private final People people;
    private final Townspeople townspeople;

    Inspections(
            Checks checks,
            Standards standards,
            AuditRounds rounds,
            Register register,
            AccountAccess access,
            People people,
            Townspeople townspeople) {
        this.checks = checks;
        this.standards = standards;
        this.rounds = rounds;
        this.register = register;
        this.access = access;
        this.people = people;
        this.townspeople = townspeople;
    }

    void plan(Timeline timeline, Instant now) {
        var priya = townspeople.actor("Priya Nandra");
        timeline.at(now.minus(FIRST_BEGAN), () -> begin(priya, now));
        timeline.at(now.minus(FIRST_BEGAN).plus(Duration.ofDays(21)), () -> finish(townspeople.actor("Helen Ashdown")));
        timeline.at(now.minus(SECOND_BEGAN), () -> beginAgain(priya, now));
    }

    private void begin(Actor priya, Instant now) {
        standards.judgeBy(
                priya,
                new CheckSettings(
                        "Dunmere",
                        "",
                        "https://www.dunmere.example",
                        "",
                        "https://www.dunmere.example/house-rules",
                        "dunmere.example",
                        180,
                        80));
        var day = day(now.minus(FIRST_BEGAN));
        var round = rounds.start(priya, new AuditWish(FIRST, day.plusDays(21), Set.of(), Set.of()));
        owned().forEach(account -> {
            keyholders(priya, account);
            secured(priya, account, day);
            look(owner(account), account, row -> true);
            rounds.answer(owner(account), round, account.id());
        });
    }

    private void finish(Actor helen) {
        rounds.sign(
                helen,
                first(),
                "Accounts without an owner could not be answered for. Owners are being found with the services.");
    }

    /** Half of the owners have answered; what they mended since is not found again. */
    private void beginAgain(Actor priya, Instant now) {
        var day = day(now.minus(SECOND_BEGAN));
        var round = rounds.start(
                priya, new AuditWish("Audit of our accounts, second round", day(now).plusDays(10), Set.of(), Set.of()));
        owned().stream().filter(Inspections::prompt).forEach(account -> {
            secured(priya, register.account(account.id()), day);
            look(owner(account), account, row -> !row.getField("mended").equals("yes"));
            rounds.answer(owner(account), round, account.id());
        });
    }

    AuditId first() {
        return rounds.all(null, 50).rows().stream()
                .filter(audit -> audit.title().equals(FIRST))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What Dunmere's table says was found in the first round. */
    static long found() {
        return Sheet.rows("findings").size();
    }

    private static boolean prompt(Account account) {
        return account.handle().length() % 2 == 0;
    }

    private void look(Actor owner, Account account, Predicate<NamedCsvRecord> counts) {
        var found = Sheet.rows("findings").stream()
                .filter(row -> row.getField("network").equals(account.network().key())
                        && row.getField("handle").equals(account.handle())
                        && counts.test(row))
                .collect(Collectors.toMap(row -> row.getField("check"), row -> row.getField("words")));
        checks.sheet(account.id()).lines().stream()
                .filter(line -> line.way() != Way.REGISTER)
                .filter(line -> line.way() != Way.READ)
                .map(CheckLine::check)
                .forEach(check -> attest(owner, account, check, found));
        checks.recheck(owner, account.id());
    }

    private void attest(Actor owner, Account account, Check check, Map<String, String> found) {
        var words = found.get(check.key());
        checks.attest(
                owner,
                account.id(),
                check,
                Attestation.inWords(
                        words == null,
                        words == null ? "Looked at the account’s settings and profile: in order" : words));
    }

    private void keyholders(Actor priya, Account account) {
        if (access.of(account.id()).stream().anyMatch(Keyholder::holds)) {
            return;
        }
        List.of(Objects.requireNonNull(account.owner()), account.deputy() == null ? account.owner() : account.deputy())
                .stream()
                .distinct()
                .forEach(id -> access.see(
                        priya, account.id(), new AccountAccess.Holder(person(id).name(), "Admin", id)));
    }

    private void secured(Actor priya, Account account, LocalDate day) {
        var known = account.access();
        var model = known.model() == AccessModel.UNKNOWN ? AccessModel.PORTFOLIO : known.model();
        register.change(
                priya,
                account.id(),
                AccountDraft.of(account)
                        .with(
                                account.remit(),
                                new Access(
                                        model,
                                        known.portfolio(),
                                        known.vault(),
                                        known.recoveryEmail().isBlank()
                                                ? "social.media@dunmere.example"
                                                : known.recoveryEmail(),
                                        known.recoveryPhone(),
                                        known.twoFactor() == TwoFactor.UNKNOWN ? TwoFactor.REQUIRED : known.twoFactor(),
                                        day,
                                        known.verified() == Known.UNKNOWN ? Known.YES : known.verified()),
                                account.life(),
                                account.incident()));
    }

    private List<Account> owned() {
        return register.all().stream()
                .filter(account -> account.owner() != null
                        && people.find(account.owner()).filter(Person::active).isPresent()
                        && account.status().ours()
                        && account.status() != org.folkmoot.register.AccountStatus.PROPOSED)
                .toList();
    }

    private Actor owner(Account account) {
        return townspeople.actor(person(Objects.requireNonNull(account.owner())).name());
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dunmere.ZONE);
    }
}
