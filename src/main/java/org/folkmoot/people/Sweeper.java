package org.folkmoot.people;

import java.time.Duration;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;

/** Takes away what has run out: sessions, counted tries, kept answers of the API. */
@Component
class Sweeper implements Recurring {

    private final Sessions sessions;
    private final Throttle throttle;
    private final Answers answers;

    Sweeper(Sessions sessions, Throttle throttle, Answers answers) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.answers = answers;
    }

    @Override
    public String key() {
        return "people.sweeper";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sessions.sweep();
        throttle.sweep();
        answers.sweep();
    }
}
