package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Connects by signing in at the network itself (OAuth 2): {@link #depart} says where to send the person, {@link #arrive}
 * what they granted when they come back. The caller keeps the state, checks that it comes back once and in time, and knows
 * a cancelled consent by the answer's {@code error}.
 */
public interface SignsIn extends Capability {

    /**
     * What an administrator enters once of the council's own app at the network, under the names that connections keep it
     * by; the words are {@code networks.field.<network>.<name>}. Empty where Folkmoot makes itself known.
     */
    List<ConnectsAccounts.Field> app();

    /**
     * Secrets of the app that nobody enters because Folkmoot makes them for itself, such as a key, by their names: new ones
     * each time this is asked. The first ones are kept with what was entered.
     */
    default Map<String, String> fresh() {
        return Map.of();
    }

    /** What has to be known before anybody can be sent anywhere, such as the account's server; words as above. */
    default List<ConnectsAccounts.Field> asked() {
        return List.of();
    }

    /** Where the API is, by what was {@link #asked}. */
    URI base(Map<String, String> asked);

    /** Where people sign in, when that is neither {@link Connector#web} nor the account's own server. */
    default Optional<URI> site() {
        return Optional.empty();
    }

    /** What is asked of the person, in the network's own words for it. */
    List<String> scopes();

    Departure depart(SignIn signIn);

    /** @param returned the query with which the network sent the person back, without an error in it */
    Arrival arrive(SignIn signIn, Map<String, String> returned);

    /** Whether the network knows the app by what was entered; tried without anybody's consent. */
    default Answer<Boolean> known(SignIn signIn) {
        return Answer.of(true);
    }

    /**
     * Gives back what somebody granted, so that its credentials are good for nothing any more.
     *
     * @return false where the network takes nothing back, or the connection was not made by signing in
     */
    default Answer<Boolean> leave(Session session) {
        return Answer.of(false);
    }

    /**
     * What Folkmoot has to publish so that the network knows it, such as client metadata; empty for nothing.
     *
     * @param address where it is published, which is then Folkmoot's name there
     * @param redirect where people are sent back to
     * @param app what is known of the council's app, {@link #fresh} included
     */
    default Optional<JsonNode> document(URI address, URI redirect, Map<String, String> app) {
        return Optional.empty();
    }

    /** Where a person goes from here. */
    sealed interface Departure {

        /** @param kept handed to {@link #arrive} as {@link SignIn#kept}, encrypted until then: a verifier, a key */
        record To(URI address, Map<String, String> kept) implements Departure {
            @Override
            public String toString() {
                return "To[" + address.getHost() + "]";
            }
        }

        /** What was asked, or the app, has to be put right. */
        record Refused(List<Problem> problems) implements Departure {}

        record Failed(Outcome.Failure failure) implements Departure {}
    }

    /** What somebody granted. */
    sealed interface Arrival {

        /** @param targets every account that the grant reaches, those that cannot be connected too */
        record Reached(List<Target> targets) implements Arrival {
            public Reached {
                targets = List.copyOf(targets);
            }
        }

        record Refused(List<Problem> problems) implements Arrival {}

        record Failed(Outcome.Failure failure) implements Arrival {}
    }
}
