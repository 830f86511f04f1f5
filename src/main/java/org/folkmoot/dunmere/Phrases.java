package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.inbox.Phrasebook;
import org.springframework.stereotype.Component;

/** Texts that Dunmere's people begin an answer with. */
@Component
class Phrases {

    private final Phrasebook phrasebook;
    private final Townspeople people;

    Phrases(Phrasebook phrasebook, Townspeople people) {
        this.phrasebook = phrasebook;
        this.people = people;
    }

    void plan(Timeline timeline, Instant now) {
        timeline.at(now.minus(Duration.ofDays(180)), this::write);
    }

    private void write() {
        var helen = people.actor("Helen Ashdown");
        Sheet.rows("replies").forEach(row -> phrasebook.add(helen, row.getField("title"), row.getField("text")));
    }
}
