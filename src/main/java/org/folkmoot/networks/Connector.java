package org.folkmoot.networks;

import java.net.URI;
import java.util.Set;

/** One network: what it can do, and how far that is proved. A new network is one package with one bean of this type. */
public interface Connector {

    Network network();

    Contract contract();

    /** The network's own hosts; empty where the account's owner names the service, which then is the one allowed host. */
    Set<String> hosts();

    /** Hosts that are reached besides, such as a service that takes videos for accounts anywhere. */
    default Set<String> services() {
        return Set.of();
    }

    /** Where people see what was published, such as {@code https://bsky.app/}. */
    URI web();

    Capabilities capabilities();

    /** It is not given images or videos: it fetches them from {@link MediaSource#address}, which it has to reach. */
    default boolean fetchesMedia() {
        return false;
    }

    default <C extends Capability> Availability<C> get(Class<C> type) {
        return capabilities().get(type);
    }

    /** As {@link #get(Class)}, for a connection with only these rights. */
    default <C extends Capability> Availability<C> get(Class<C> type, Set<Right> granted) {
        var needed = Capabilities.needs(type);
        return needed.isPresent() && !granted.contains(needed.get())
                ? new Availability.Missing<>(Availability.Why.SCOPE)
                : get(type);
    }

    /** @throws IllegalArgumentException for a capability that is missing */
    default Proof proof(Class<? extends Capability> type) {
        return capabilities().proof(type);
    }
}
