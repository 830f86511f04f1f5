package org.folkmoot.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The row that closes the practice door; nothing takes it away again. */
@Repository
class PracticeEnd {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PracticeEnd(JdbcClient jdbc, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    Optional<Problem> reason() {
        return jdbc.sql("select reason from people.practice_end")
                .query(String.class)
                .optional()
                .map(key -> Problem.of("", key));
    }

    /** In a transaction of its own: it lasts even when the request that found it out fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void write(Problem reason) {
        var first = jdbc.sql("""
                        insert into people.practice_end (reason, ended_at) values (:reason, :now)
                        on conflict do nothing
                        """)
                        .param("reason", reason.key())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            jdbc.sql("delete from people.session where proof = 'PRACTICE'").update();
            jdbc.sql("update people.access_token set revoked_at = :now where practice and revoked_at is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            var subject = new Subject("installation", ids.next(), reason.key());
            events.publishEvent(new PracticeEnded(new Actor.Job("practice door"), subject, clock.instant()));
        }
    }
}
