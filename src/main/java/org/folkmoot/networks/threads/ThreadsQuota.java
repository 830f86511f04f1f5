package org.folkmoot.networks.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** 250 posts and 1,000 answers in any 24 hours, or what the account is told (threads_publishing_limit, read 2026-11-22). */
final class ThreadsQuota implements ReadsLimits {

    /** The cap moves on with the posts of the last 24 hours, and Threads does not say when it has room again. */
    static final Duration AGAIN = Duration.ofHours(1);

    @Override
    public Answer<Limits> limits(Session session) {
        return switch (read(session)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var quota) -> {
                var daily = quota.path("config").path("quota_total").asInt(0);
                yield Answer.of(ThreadsText.post().limits().withDaily(daily));
            }
        };
    }

    /** Asked before anything is made; of a chain only its beginning is a post. */
    static Outcome room(Session session, PublishOrder order) {
        return switch (read(session)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var quota) -> {
                var answers = order.content().thread().size() + (order.reply() ? 1 : 0);
                yield full(quota, "", order.reply() ? 0 : 1) || full(quota, "reply_", answers)
                        ? new Outcome.RateLimited(
                                Instant.now().plus(AGAIN),
                                false,
                                Diagnostics.of("The account’s posts of the last 24 hours leave no room"))
                        : new Outcome.StepDone(List.of());
            }
        };
    }

    static Answer<JsonNode> read(Session session) {
        return switch (ThreadsErrors.graph(session)
                .get(
                        ThreadsPosting.ME + "/threads_publishing_limit",
                        Map.of("fields", "quota_usage,config,reply_quota_usage,reply_config"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(body.path("data").path(0));
        };
    }

    private static boolean full(JsonNode quota, String which, int wanted) {
        var total = quota.path(which + "config").path("quota_total").asInt(0);
        return wanted > 0 && total > 0 && quota.path(which + "quota_usage").asInt(0) + wanted > total;
    }
}
