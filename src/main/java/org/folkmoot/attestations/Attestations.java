package org.folkmoot.attestations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The quarterly "I confirm this entry" of each account's owner; a deputy may confirm too. Confirming asks for no right of
 * a role: it is the duty of whoever stands in the entry.
 */
@Service
public class Attestations {

    private static final UUID SETTINGS = new UUID(0, 1);
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST = 3_650;

    private final AttestationRows rows;
    private final Register register;
    private final Rights rights;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Attestations(
            AttestationRows rows,
            Register register,
            Rights rights,
            Dates dates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.rows = rows;
        this.register = register;
        this.rights = rights;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Whether the entry asks this person for their word. */
    public boolean asks(Actor actor, Account account) {
        return account.status().ours()
                && actor.person()
                        .map(PersonId::new)
                        .filter(person -> person.equals(account.owner()) || person.equals(account.deputy()))
                        .isPresent();
    }

    /** @param version of the entry that the person has read: another one is shown to them first */
    @Transactional
    public void confirm(Actor actor, AccountId id, int version, String note) {
        var account = register.account(id);
        if (!asks(actor, account)) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "attestations.refused.others"));
        }
        if (account.version() != version) {
            throw Refused.overtaken(Problem.of("", "attestations.refused.changed", Map.of("name", account.name())));
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.invalid(Problem.of("note", "attestations.note.long", Map.of("most", LONGEST_NOTE)));
        }

        var person = new PersonId(actor.person().orElseThrow());
        rows.add(new Attestation(ids.next(), id, version, person, actor.name(), clock.instant(), note.strip()));
        var next = dates.today().plusDays(settings().every());
        register.attestBy(id, next);
        bells.publishEvent(new AttestationEvents.EntryConfirmed(
                actor,
                account.subject(),
                clock.instant(),
                List.of(
                        Change.of("confirmed version", null, version),
                        Change.of("next by", account.attestBy(), next))));
    }

    /** Newest first. */
    public List<Attestation> of(AccountId account) {
        return rows.of(account, 20);
    }

    public Optional<Attestation> last(AccountId account) {
        return rows.of(account, 1).stream().findFirst();
    }

    public AttestationSettings settings() {
        return rows.settings();
    }

    /** Counts from the next confirmation and the next reminder on. */
    @Transactional
    public void change(Actor actor, AttestationSettings settings) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var problems = new ArrayList<Problem>();
        days(problems, "every", settings.every(), 1);
        days(problems, "ahead", settings.ahead(), 0);
        days(problems, "deputyAfter", settings.deputyAfter(), 0);
        days(problems, "escalateAfter", settings.escalateAfter(), 0);
        if (problems.isEmpty() && settings.ahead() >= settings.every()) {
            problems.add(Problem.of("ahead", "attestations.settings.ahead"));
        }
        if (problems.isEmpty() && settings.escalateAfter() < settings.deputyAfter()) {
            problems.add(Problem.of("escalateAfter", "attestations.settings.order"));
        }
        Refused.unlessEmpty(problems);

        var before = settings();
        rows.save(settings);
        bells.publishEvent(new AttestationEvents.ConfirmationSettingsChanged(
                actor,
                new Subject("attestation-settings", SETTINGS, "Confirmation of entries"),
                clock.instant(),
                List.of(Change.of("days", before, settings))));
    }

    private static void days(List<Problem> problems, String field, int days, int least) {
        if (days < least || days > LONGEST) {
            problems.add(Problem.of(field, "attestations.settings.days", Map.of("least", least, "most", LONGEST)));
        }
    }
}
