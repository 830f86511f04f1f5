package org.folkmoot.assets;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody changed what is said about a picture; posts that already carry it keep the words that they have. */
public record AssetDescribed(Actor actor, Subject subject, Instant at, Asset before, Description after)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return Stream.of(
                        Change.of("name", before.name(), after.name()),
                        Change.digest("alt", before.alt(), after.alt()),
                        Change.of("decorative", before.decorative(), after.decorative()),
                        Change.of("credit", before.credit(), after.credit()))
                .filter(Change::happened)
                .toList();
    }
}
