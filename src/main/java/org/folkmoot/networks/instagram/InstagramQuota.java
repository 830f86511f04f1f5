package org.folkmoot.networks.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * How many posts the account may publish in 24 hours. Meta's guide says 100 and its reference 50, so the account is asked
 * (content_publishing_limit, read 2026-11-22).
 */
final class InstagramQuota implements ReadsLimits {

    @Override
    public Answer<Limits> limits(Session session) {
        return switch (read(session)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var quota) ->
                Answer.of(InstagramText.post().limits().withDaily(total(quota)));
        };
    }

    /** Asked before anything is made, since a container that waits too long for its turn ends after a day. */
    static Outcome room(Session session) {
        return switch (read(session)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var quota) ->
                total(quota) > 0 && quota.path("quota_usage").asInt(0) >= total(quota)
                        ? new Outcome.RateLimited(
                                Instant.now().plus(InstagramErrors.CAP_AGAIN),
                                false,
                                Diagnostics.of(
                                        "The account has published " + total(quota) + " posts in the last 24 hours"))
                        : new Outcome.StepDone(List.of());
        };
    }

    static Answer<JsonNode> read(Session session) {
        return switch (InstagramErrors.graph(session)
                .get(session.remoteAccountId() + "/content_publishing_limit", Map.of("fields", "config,quota_usage"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(body.path("data").path(0));
        };
    }

    private static int total(JsonNode quota) {
        return quota.path("config").path("quota_total").asInt(0);
    }
}
