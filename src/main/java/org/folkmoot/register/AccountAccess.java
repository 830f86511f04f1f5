package org.folkmoot.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Who can administer the accounts on their networks: seen by somebody, or read from the network. */
@org.springframework.stereotype.Service
public class AccountAccess {

    private final Register register;
    private final Keyholders keyholders;
    private final People people;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;
    private final Dates dates;

    AccountAccess(
            Register register,
            Keyholders keyholders,
            People people,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock,
            Dates dates) {
        this.register = register;
        this.keyholders = keyholders;
        this.people = people;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
        this.dates = dates;
    }

    /** @param name as the network shows it */
    public record Holder(String name, String task, @Nullable PersonId person) {}

    /** Those who hold it now, and those who are gone. */
    public List<Keyholder> of(AccountId account) {
        return keyholders.of(account);
    }

    /** Who holds which account now, of the whole register. */
    public List<Keyholder> holding() {
        return keyholders.all();
    }

    /** Somebody looked at the account's settings and saw this administrator there. */
    @Transactional
    public UUID see(Actor actor, AccountId id, Holder holder) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        Refused.unlessEmpty(problems(holder));
        return take(actor, register.account(id), holder, Keyholder.Source.SEEN);
    }

    /** They no longer administer the account. */
    @Transactional
    public void gone(Actor actor, AccountId id, UUID keyholder) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        var found = keyholders.of(id).stream()
                .filter(one -> one.id().equals(keyholder))
                .findFirst()
                .orElseThrow(() -> Refused.missing("keyholder"));
        if (found.holds()) {
            leave(actor, register.account(id), found);
        }
    }

    /** What the network's API says now: whoever was read before and is not in it is gone. */
    @Transactional
    public void read(Actor actor, AccountId id, List<Holder> holders) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        var account = register.account(id);
        var there = new HashSet<UUID>();
        holders.forEach(holder -> there.add(take(actor, account, holder, Keyholder.Source.READ)));
        keyholders.of(id).stream()
                .filter(held -> held.holds() && held.source() == Keyholder.Source.READ && !there.contains(held.id()))
                .forEach(held -> leave(actor, account, held));
    }

    private UUID take(Actor actor, Account account, Holder holder, Keyholder.Source source) {
        var before = keyholders.of(account.id()).stream()
                .filter(held -> held.source() == source
                        && held.name().equalsIgnoreCase(holder.name().strip()))
                .findFirst();
        if (before.isPresent()) {
            keyholders.seen(before.get().id(), holder.task().strip(), dates.today());
            if (before.get().holds() && before.get().task().equals(holder.task().strip())) {
                confirmed(actor, account, before.get());
                return before.get().id();
            }
        }
        var id = before.map(Keyholder::id).orElseGet(ids::next);
        if (before.isEmpty()) {
            keyholders.add(new Keyholder(
                    id,
                    account.id(),
                    holder.name().strip(),
                    holder.task().strip(),
                    holder.person(),
                    source,
                    dates.today(),
                    null));
        }
        ring(
                actor,
                account,
                List.of(
                        Change.of("administrator", null, holder.name().strip()),
                        Change.of(
                                "role",
                                before.map(Keyholder::task).orElse(null),
                                holder.task().strip())));
        return id;
    }

    private void confirmed(Actor actor, Account account, Keyholder held) {
        ring(actor, account, List.of(Change.of("administrator seen on", held.seenOn(), dates.today())));
    }

    private void ring(Actor actor, Account account, List<Change> changes) {
        bells.publishEvent(new KeyholderSeen(account.id(), actor, account.subject(), clock.instant(), changes));
    }

    private void leave(Actor actor, Account account, Keyholder held) {
        keyholders.gone(held.id(), dates.today());
        bells.publishEvent(new KeyholderGone(
                account.id(),
                actor,
                account.subject(),
                clock.instant(),
                List.of(Change.of("administrator", held.name(), null))));
    }

    private List<Problem> problems(Holder holder) {
        var problems = new ArrayList<Problem>();
        if (holder.name().isBlank()) {
            problems.add(Problem.of("keyholder", "register.keyholder.name.missing"));
        }
        if (holder.name().length() > 200 || holder.task().length() > 200) {
            problems.add(Problem.of("keyholder", "register.text.long", Map.of("most", 200)));
        }
        if (holder.person() != null && people.find(holder.person()).isEmpty()) {
            problems.add(Problem.of("keyholderPerson", "register.account.person.gone"));
        }
        return problems;
    }
}
