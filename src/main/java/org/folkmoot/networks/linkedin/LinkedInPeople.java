package org.folkmoot.networks.linkedin;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import tools.jackson.databind.JsonNode;

/** The names behind the numbers of members and organisations, each asked once; empty for whoever does not show theirs. */
final class LinkedInPeople {

    private final LinkedInApi api;
    private final Map<String, String> names = new HashMap<>();

    LinkedInPeople(LinkedInApi api) {
        this.api = api;
    }

    Answer<String> name(String actor) {
        var known = names.get(actor);
        if (known != null) {
            return Answer.of(known);
        }
        var urn = new Urn(actor);
        var answer = urn.person()
                ? api.get("/rest/people/(id:" + urn.id() + ")")
                : urn.organization()
                        ? api.get("/rest/organizationsLookup?ids=List(" + urn.id() + ")")
                        : Answer.<JsonNode>failed(refused());
        return switch (answer) {
            case Answer.Got<JsonNode>(var found) -> keep(actor, name(urn, found));
            case Answer.Failed<JsonNode>(Outcome.Rejected hidden) -> keep(actor, "");
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** After {@link #name}. */
    String known(String actor) {
        return names.getOrDefault(actor, "");
    }

    private Answer<String> keep(String actor, String name) {
        names.put(actor, name);
        return Answer.of(name);
    }

    private static String name(Urn urn, JsonNode found) {
        return urn.person()
                ? (found.path("localizedFirstName").asString("") + " "
                                + found.path("localizedLastName").asString(""))
                        .strip()
                : found.path("results").path(urn.id()).path("localizedName").asString("");
    }

    private static Outcome.Failure refused() {
        return new Outcome.Rejected(Outcome.Reason.GONE, org.folkmoot.networks.Diagnostics.of("Nobody by that name"));
    }
}
