package org.folkmoot.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own keys to the API. A token cannot make tokens: that takes a browser. */
@Service
class AccessTokens {

    /** In days; the longest is a year. */
    static final List<Integer> LENGTHS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final Sessions sessions;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessTokens(Tokens tokens, Sessions sessions, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** @return the token's text, which is never shown again */
    @Transactional
    String issue(SignedIn signedIn, String name, Set<String> scopes, int days) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.strip().length() > 100) {
            problems.add(Problem.of("name", "people.problem.token-name"));
        }
        if (scopes.isEmpty() || !known(scopes)) {
            problems.add(Problem.of("scopes", "people.problem.token-scopes"));
        }
        if (!LENGTHS.contains(days)) {
            problems.add(Problem.of("days", "people.problem.token-days"));
        }
        Refused.unlessEmpty(problems);
        var now = clock.instant();
        var token = new Tokens.Token(
                ids.next(),
                new PersonId(signedIn.actor().person().orElseThrow()),
                name.strip(),
                Set.copyOf(scopes),
                signedIn.session() != null && sessions.practice(signedIn.session()),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        var text = Tokens.PREFIX + Secret.random().text();
        tokens.add(token, text);
        var changes = List.of(
                Change.of("scopes", null, String.join(", ", scopes)), Change.of("endsAt", null, token.endsAt()));
        events.publishEvent(new TokenIssued(signedIn.actor(), subject(token), now, changes));
        return text;
    }

    @Transactional
    void revoke(Actor.Person actor, UUID id) {
        var token = tokens.find(id)
                .filter(found -> found.person().value().equals(actor.id()))
                .orElseThrow(() -> Refused.missing("token"));
        tokens.revoke(id);
        events.publishEvent(new TokenRevoked(actor, subject(token), clock.instant()));
    }

    private static boolean known(Set<String> scopes) {
        return java.util.Arrays.stream(Permission.values())
                .map(Enum::name)
                .toList()
                .containsAll(scopes);
    }

    private static Subject subject(Tokens.Token token) {
        return new Subject("token", token.id(), token.name());
    }
}
