package org.folkmoot.networks;

import java.util.Map;

/**
 * One request of a plan, kept before it is carried out and resumable after a crash.
 *
 * @param index from 0, in the order of execution
 * @param kind the connector's own name for it
 */
public record Step(int index, String kind, Safety safety, Map<String, String> args) {

    public Step {
        args = Map.copyOf(args);
    }

    /** What a repetition does. */
    public enum Safety {
        /** Doing it twice is as doing it once. */
        IDEMPOTENT,
        /** A second one leaves something behind that nobody sees. */
        ORPHAN_HARMLESS,
        /** The one request that may not be repeated before it is known what the first has done. */
        COMMIT
    }
}
