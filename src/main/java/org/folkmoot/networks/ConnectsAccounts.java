package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Connects an account with what its owner types, and later tries each right that was granted. */
public interface ConnectsAccounts extends Capability {

    /** What to ask; the words are {@code networks.field.<network>.<name>} in messages/. */
    List<Field> fields();

    /** Where the answers point to: the account's own service, or the network's usual address. */
    URI base(Map<String, String> answers);

    Linking connect(GuardedHttp http, URI base, Map<String, String> answers);

    /** Whether each server numbers its accounts for itself, so that a permanent id says whose it is only beside its server. */
    default boolean numbersByServer() {
        return false;
    }

    /** Exercises every granted right with a call that leaves nothing anyone can see. */
    List<Probe> probe(Session session);

    /**
     * @param secret never shown again once it was sent
     * @param usual what stands in the field at first; empty for nothing
     * @param choices the only answers there are, with the words {@code networks.field.<network>.<name>.<choice>}; a single
     *     one is confirmed or left out; empty where anything may be typed
     */
    record Field(String name, boolean secret, boolean required, String usual, List<String> choices) {

        public Field(String name, boolean secret, boolean required, String usual) {
            this(name, secret, required, usual, List.of());
        }
    }
}
