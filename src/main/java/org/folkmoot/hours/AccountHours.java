package org.folkmoot.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hours in which a single account is answered, where they differ from the council's. They are told to residents;
 * promised times are reckoned by the council's hours.
 */
@Service
public class AccountHours {

    private final AccountOpenings openings;
    private final Register register;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    AccountHours(
            AccountOpenings openings, Register register, Rights rights, ApplicationEventPublisher bells, Clock clock) {
        this.openings = openings;
        this.register = register;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    /** Of the accounts that have hours of their own. */
    public Map<AccountId, Map<DayOfWeek, Opening>> all() {
        return openings.all();
    }

    /** Empty where it has the council's. */
    public Map<DayOfWeek, Opening> of(AccountId account) {
        return openings.of(register.account(account).id());
    }

    /** @param week its hours from now on; empty for the council's */
    @Transactional
    public void change(Actor actor, AccountId id, Map<DayOfWeek, Opening> week) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        if (!week.isEmpty()) {
            Refused.unlessEmpty(OpeningProblems.of(week));
        }
        var before = openings.of(id);
        var changes = Stream.of(DayOfWeek.values())
                .map(day -> Change.of(day.name().toLowerCase(Locale.ROOT), before.get(day), week.get(day)))
                .filter(Change::happened)
                .toList();
        if (!changes.isEmpty()) {
            openings.replace(id, week);
            bells.publishEvent(new HoursChanged(actor, register.account(id).subject(), clock.instant(), changes));
        }
    }
}
