package org.folkmoot.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's house rules, clause by clause, for those who have to say which one was broken. Whoever approves for every
 * account keeps them.
 */
@Service
public class Rulebook {

    private static final int LONGEST = 300;

    private final Clauses clauses;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rulebook(Clauses clauses, Rights rights, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.clauses = clauses;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Those in force, by number. */
    public List<Clause> clauses() {
        return clauses.inForce();
    }

    @Transactional
    public Clause add(Actor actor, String words) {
        require(actor);
        var clause = clauses.add(new ClauseId(ids.next()), checked(words));
        tell(actor, clause, null, clause.words());
        return clause;
    }

    @Transactional
    public void reword(Actor actor, ClauseId id, String words) {
        require(actor);
        var before = get(id);
        var after = checked(words);
        if (!before.words().equals(after)) {
            clauses.reword(id, after);
            tell(actor, before, before.words(), after);
        }
    }

    /** It is cited no more; what cited it keeps its words. */
    @Transactional
    public void end(Actor actor, ClauseId id) {
        require(actor);
        var clause = get(id);
        clauses.end(id, clock.instant());
        tell(actor, clause, clause.words(), null);
    }

    /** What a moderator cites; empty where none was chosen. */
    String cited(@Nullable UUID id) {
        return id == null ? "" : get(new ClauseId(id)).cited();
    }

    private Clause get(ClauseId id) {
        return clauses.find(id).orElseThrow(() -> Refused.invalid(Problem.of("clause", "inbox.clause.gone")));
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.APPROVE, Scope.everywhere());
    }

    private static String checked(String words) {
        var text = ReplyText.clean(words);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refused.invalid(Problem.of(
                    "words", text.isEmpty() ? "inbox.clause.empty" : "inbox.clause.long", Map.of("most", LONGEST)));
        }
        return text;
    }

    private void tell(Actor actor, Clause clause, @Nullable String before, @Nullable String after) {
        events.publishEvent(new InboxEvents.HouseRuleChanged(
                actor,
                new Subject("house-rule", clause.id().value(), "House rule " + clause.number()),
                clock.instant(),
                List.of(Change.of("words", before, after))));
    }
}
