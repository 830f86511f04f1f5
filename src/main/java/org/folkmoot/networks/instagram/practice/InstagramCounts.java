package org.folkmoot.networks.instagram.practice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Drafts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphFields.NoSuchField;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** How much an account has published, and what was counted of it. */
record InstagramCounts(Entries entries, Settings settings, Drafts drafts) {

    private static final int USUAL_QUOTA = 50;
    private static final Set<String> OF_ACCOUNTS = Set.of(
            "reach",
            "views",
            "accounts_engaged",
            "total_interactions",
            "likes",
            "comments",
            "shares",
            "saves",
            "replies",
            "profile_links_taps");
    private static final Set<String> OF_MEDIA =
            Set.of("views", "reach", "likes", "comments", "shares", "saved", "total_interactions", "reposts");

    int most() {
        var manner = settings.manner(Network.INSTAGRAM);
        return manner.isEmpty() ? USUAL_QUOTA : Integer.parseInt(manner);
    }

    ObjectNode quota(Account me, List<GraphFields> fields) {
        var body = Json.object();
        var quota = body.putArray("data").addObject();
        for (var field : fields) {
            switch (field.name()) {
                case "config" ->
                    quota.putObject("config").put("quota_total", most()).put("quota_duration", 86_400);
                case "quota_usage" -> quota.put("quota_usage", drafts.published(me, false));
                default -> throw new NoSuchField(field.name(), "ContentPublishingLimitResponse");
            }
        }
        return body;
    }

    /** What was never counted is an empty list, not a nought. */
    Reply insights(String of, boolean account, Map<String, String> parameters) {
        var metrics = List.of(parameters.getOrDefault("metric", "").split(","));
        if (!(account ? OF_ACCOUNTS : OF_MEDIA).containsAll(metrics)) {
            return GraphReplies.error(400, 100, 0, "(#100) metric[0] must be one of the following values");
        }
        var body = Json.object();
        var data = body.putArray("data");
        var figures = entries.figures(Network.INSTAGRAM, of);
        metrics.stream().filter(figures::containsKey).forEach(metric -> {
            var one = data.addObject().put("name", metric).put("period", account ? "day" : "lifetime");
            if (account) {
                one.putObject("total_value").put("value", figures.get(metric));
            } else {
                one.putArray("values").addObject().put("value", figures.get(metric));
            }
        });
        return Reply.json(200, body);
    }
}
