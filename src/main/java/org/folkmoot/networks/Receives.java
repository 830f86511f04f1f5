package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what the network sends by itself. The caller keeps the raw call before anything is made of it. */
public interface Receives extends Capability {

    /** The body to answer when the network checks that the address is ours; empty when it does not know our word. */
    Optional<String> handshake(WebhookCall call, Map<String, String> secrets);

    /** The form of that body. */
    default String handshakeType() {
        return "text/plain";
    }

    /** Whether the network sent these very bytes. */
    boolean verified(WebhookCall call, Map<String, String> secrets);

    /** What a verified body says; may repeat and come in any order. */
    List<InboundEvent> parse(byte[] body);

    /**
     * What stands where a {@link InboundEvent#HINT} points: most networks send the words with the event. Empty for what is
     * gone again, and for what nobody lets us read.
     */
    default Answer<Optional<RemoteComment>> look(Session session, InboundEvent hint) {
        return Answer.of(Optional.empty());
    }

    /**
     * Asks the network to send this account's events.
     *
     * @param address where; most networks send them to the address that their app names
     */
    Answer<Boolean> subscribe(Session session, URI address);
}
