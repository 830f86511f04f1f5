package org.folkmoot.apps;

import java.time.Instant;
import java.util.List;
import org.folkmoot.networks.NetworkInfo;
import org.jspecify.annotations.Nullable;

/**
 * The council's app at a network as a person may see it.
 *
 * @param practice of the practice network
 * @param complete nothing that the network asks for is missing
 * @param knownAt when the network said that it knows it as it stands here; null while it has not
 * @param values in the order in which the network asks; a secret only says whether it is there
 */
public record App(
        NetworkInfo network,
        boolean practice,
        boolean complete,
        @Nullable Instant knownAt,
        List<Value> values) {

    /**
     * @param value empty for a secret, and where nothing was entered
     * @param choices the only values there are; empty where anything may be typed
     */
    public record Value(
            String name, boolean secret, boolean required, boolean entered, String value, List<String> choices) {}

    /** Nothing was entered yet. */
    public boolean empty() {
        return values.stream().noneMatch(Value::entered);
    }
}
