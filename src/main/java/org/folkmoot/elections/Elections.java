package org.folkmoot.elections;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's elections. Several pre-election periods may run at once: {@link Election#on} tells of each whether it does.
 */
@Service
public class Elections {

    private final ElectionRows rows;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Elections(ElectionRows rows, Rights rights, Ids ids, Clock clock, ApplicationEventPublisher bells) {
        this.rows = rows;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Latest poll first. */
    public List<Election> all() {
        return rows.all();
    }

    public Election election(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    @Transactional
    public Election call(Actor actor, ElectionDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems());
        var notice = Objects.requireNonNull(draft.noticeOn());
        var election = new Election(
                ids.next(),
                draft.poll().strip(),
                draft.area().strip(),
                Objects.requireNonNullElse(draft.beginsOn(), notice),
                notice,
                Objects.requireNonNull(draft.pollOn()),
                actor.name(),
                clock.instant());
        rows.add(election);
        bells.publishEvent(new ElectionChanged(
                actor,
                election.subject(),
                clock.instant(),
                List.of(
                        Change.of("begins on", null, election.beginsOn()),
                        Change.of("poll on", null, election.pollOn()))));
        return election;
    }

    /** It was entered by mistake, or does not take place. */
    @Transactional
    public void cancel(Actor actor, UUID id) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var election = election(id);
        rows.remove(id);
        bells.publishEvent(new ElectionChanged(
                actor, election.subject(), clock.instant(), List.of(Change.of("election", election.pollOn(), null))));
    }
}
