package org.folkmoot.impostors;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.FoundAccount;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches for false accounts that are repeated: by program where the network lets itself be searched, otherwise by a
 * person, who is reminded and pastes what the network showed.
 */
@Service
public class Watch {

    private final Queries queries;
    private final Impostors impostors;
    private final Searching searching;
    private final Networks networks;
    private final Rights rights;
    private final Dates dates;
    private final ApplicationEventPublisher bells;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Watch(
            Queries queries,
            Impostors impostors,
            Searching searching,
            Networks networks,
            Rights rights,
            Dates dates,
            ApplicationEventPublisher bells,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.queries = queries;
        this.impostors = impostors;
        this.searching = searching;
        this.networks = networks;
        this.rights = rights;
        this.dates = dates;
        this.bells = bells;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Query> queries() {
        return queries.all();
    }

    public Query query(UUID id) {
        return queries.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    /** Whether Folkmoot asks that network by itself. */
    public boolean byProgram(Network network) {
        return searching.possible(network);
    }

    /** Due at once. */
    @Transactional
    public UUID keep(Actor actor, QueryDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems());
        var today = dates.today();
        var query = new Query(
                ids.next(),
                draft.words().strip(),
                draft.days(),
                draft.networks().stream()
                        .distinct()
                        .map(network -> new Query.Part(network, today, null, ""))
                        .toList(),
                actor.name(),
                clock.instant());
        queries.add(query);
        ring(actor, query, Change.of("days", null, query.days()));
        return query.id();
    }

    @Transactional
    public void end(Actor actor, UUID id) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var query = query(id);
        queries.remove(id);
        ring(actor, query, Change.of("query", "saved", "removed"));
    }

    /**
     * The network is asked outside of any transaction, so that its silence holds nothing here.
     *
     * @return how many look-alikes are new; they stand in the list as suspected
     */
    public int ask(Actor actor, UUID id, Network network) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var query = on(id, network);
        var found = searching
                .find(network, query.words())
                .orElseThrow(() -> Refused.invalid(Problem.of(
                        "",
                        "impostors.query.silent",
                        Map.of("network", networks.info(network).name()))));
        return Objects.requireNonNull(transaction.execute(status -> found(actor, query, network, found)));
    }

    private int found(Actor actor, Query query, Network network, List<FoundAccount> found) {
        var fresh = (int) found.stream()
                .filter(one -> impostors.notice(actor, network, one))
                .count();
        asked(actor, query, network, found.size(), fresh);
        return fresh;
    }

    /** What a person saw when they searched, one name or handle in each line. */
    @Transactional
    public List<Likeness> answer(Actor actor, UUID id, Network network, List<String> names) {
        var query = on(id, network);
        var alike = impostors.search(actor, network, names);
        asked(actor, query, network, names.size(), alike.size());
        return alike;
    }

    private Query on(UUID id, Network network) {
        var query = query(id);
        if (query.parts().stream().noneMatch(part -> part.network().equals(network))) {
            throw Refused.missing("page");
        }
        return query;
    }

    private void asked(Actor actor, Query query, Network network, int seen, int alike) {
        queries.asked(
                query.id(),
                network,
                clock.instant(),
                actor.name(),
                dates.today().plusDays(query.days()));
        ring(actor, query, Change.of("seen on " + network.key(), null, seen), Change.of("alike", null, alike));
    }

    private void ring(Actor actor, Query query, Change... changes) {
        bells.publishEvent(new QueryChanged(
                actor, new Subject("query", query.id(), query.words()), clock.instant(), List.of(changes)));
    }
}
