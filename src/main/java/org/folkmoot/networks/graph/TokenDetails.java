package org.folkmoot.networks.graph;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the Graph API says of a token to the app that it belongs to; where it says nothing, the probes show what works. */
public record TokenDetails(@Nullable JsonNode data) {

    public static TokenDetails of(Graph graph) {
        var answer = graph.get("debug_token", Map.of("input_token", graph.token()));
        return new TokenDetails(answer instanceof Answer.Got<JsonNode>(var body) ? body.path("data") : null);
    }

    /**
     * @param permissions what each of the network's permissions allows
     * @param all what the network offers at all, for a token that nothing is said of
     */
    public Set<Right> granted(Map<String, Set<Right>> permissions, Set<Right> all) {
        if (data == null || data.path("scopes").isEmpty()) {
            return all;
        }
        var rights = EnumSet.noneOf(Right.class);
        for (var scope : data.path("scopes")) {
            rights.addAll(permissions.getOrDefault(scope.asString(), Set.of()));
        }
        return rights;
    }

    /** When Meta stops giving data, unless somebody consents again; null where it does not say. */
    public @Nullable Instant dataAccess() {
        var access = data == null ? 0 : data.path("data_access_expires_at").asLong(0);
        return access == 0 ? null : Instant.ofEpochSecond(access);
    }

    /** Meta stops giving data 90 days after the last consent, even to a token without an end. */
    public @Nullable Instant expiry() {
        if (data == null) {
            return null;
        }
        var token = data.path("expires_at").asLong(0);
        var access = data.path("data_access_expires_at").asLong(0);
        var first = token == 0 ? access : access == 0 ? token : Math.min(token, access);
        return first == 0 ? null : Instant.ofEpochSecond(first);
    }
}
