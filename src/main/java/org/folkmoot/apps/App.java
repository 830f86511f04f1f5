package org.folkmoot.apps;

import java.util.List;
import org.folkmoot.networks.NetworkInfo;

/**
 * The council's app at a network as a person may see it.
 *
 * @param practice of the practice network
 * @param complete nothing that the network asks for is missing
 * @param values in the order in which the network asks; a secret only says whether it is there
 */
public record App(NetworkInfo network, boolean practice, boolean complete, List<Value> values) {

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
