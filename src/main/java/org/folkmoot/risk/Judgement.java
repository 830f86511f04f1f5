package org.folkmoot.risk;

import java.util.List;
import java.util.Set;

/** What a detector says. */
public sealed interface Judgement {

    /**
     * It looked.
     *
     * @param unjudged keys of what it could not judge this time: their risks stay as they are
     */
    record Seen(List<Sighting> sightings, Set<String> unjudged) implements Judgement {}

    /** It cannot look at all, with the key of the message that says why. */
    record CannotJudge(String why) implements Judgement {}

    static Judgement seen(List<Sighting> sightings) {
        return new Seen(sightings, Set.of());
    }
}
