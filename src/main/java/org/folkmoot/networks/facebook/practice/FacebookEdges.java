package org.folkmoot.networks.facebook.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/** Which noun answers a call of a page's token. */
final class FacebookEdges {

    private static final Set<String> INSIGHTS = Set.of(
            "page_media_view",
            "page_total_media_view_unique",
            "page_post_engagements",
            "page_follows",
            "post_media_view",
            "post_total_media_view_unique",
            "post_clicks");

    private final Entries entries;
    private final Settings settings;
    private final FacebookNodes nodes;
    private final FacebookWrites writes;
    private final PageMessenger messenger;
    private final FacebookVideoUploads videos;
    private final FacebookStories stories;
    private final FacebookProfile profile;

    FacebookEdges(
            PracticeStage stage,
            FacebookNodes nodes,
            FacebookWrites writes,
            PageMessenger messenger,
            FacebookVideoUploads videos) {
        this.entries = stage.entries();
        this.settings = stage.settings();
        this.nodes = nodes;
        this.writes = writes;
        this.messenger = messenger;
        this.videos = videos;
        this.stories = new FacebookStories(stage.entries(), stage.settings(), stage.numbers());
        this.profile = new FacebookProfile(stage.settings());
    }

    Reply node(Call call, Account page, String id, Map<String, String> parameters) {
        return switch (call.method()) {
            case "GET" -> read(page, id, parameters);
            case "DELETE" -> writes.delete(page, id);
            default -> writes.change(page, id, parameters);
        };
    }

    Reply edge(Call call, Account page, String id, String edge, Map<String, String> parameters) {
        var own = id.equals(page.id()) || id.equals("me");
        return switch (call.method() + " " + edge) {
            case "POST comments" -> writes.comment(call, page, id, parameters);
            case "GET comments" -> comments(page, id, parameters);
            case "GET insights" -> insights(page, id, parameters);
            case "GET messages" -> messenger.messages(page, id, parameters);
            case "POST captions" -> videos.captions(call, page, id);
            default -> own ? ownEdge(call, page, edge, parameters) : GraphReplies.permission();
        };
    }

    private Reply ownEdge(Call call, Account page, String edge, Map<String, String> parameters) {
        return switch (call.method() + " " + edge) {
            case "POST feed" -> writes.feed(call, page, parameters);
            case "POST photos" -> writes.photo(call, page, parameters);
            case "POST photo_stories" -> stories.photoStory(call, page, parameters);
            case "POST videos" -> videos.inParts(call, page, parameters);
            case "POST video_reels", "POST video_stories" -> videos.atOnce(call, page, edge, parameters);
            case "GET stories" -> stories.stories(page);
            case "GET video_reels" -> list(parameters, stories.reels(page));
            case "POST subscribed_apps" -> subscribe(page);
            case "GET published_posts" -> list(parameters, nodes.published(page, since(parameters)));
            case "GET visitor_posts" -> list(parameters, nodes.visitors(page, false));
            case "GET tagged" -> list(parameters, nodes.visitors(page, true));
            case "GET conversations" -> messenger.conversations(page, parameters);
            case "POST messages" -> messenger.send(call, page, parameters);
            case "POST blocked" -> messenger.block(page, parameters, true);
            case "DELETE blocked" -> messenger.block(page, parameters, false);
            case "GET settings" -> Reply.json(200, profile.settings(page));
            case "GET roles" -> Reply.json(200, profile.people(page));
            case "GET agencies" -> Reply.json(200, profile.agencies(page));
            default -> GraphReplies.unsupported();
        };
    }

    private Reply read(Account page, String id, Map<String, String> parameters) {
        var fields = GraphFields.parse(parameters.getOrDefault("fields", "id"));
        if (id.equals(page.id()) || id.equals("me")) {
            if (fields.stream().anyMatch(field -> field.name().equals("business"))) {
                return GraphReplies.permission("business_management");
            }
            return Reply.json(200, nodes.page(page, fields, profile));
        }
        var video = videos.node(page, id);
        return video.isPresent()
                ? Reply.json(200, video.get())
                : nodes.visible(page, id)
                        .map(entry -> Reply.json(200, nodes.entry(entry, fields)))
                        .orElseGet(() -> GraphReplies.gone(id));
    }

    private Reply subscribe(Account page) {
        settings.subscribe(page.id());
        return Reply.json(200, Json.object().put("success", true));
    }

    private static Instant since(Map<String, String> parameters) {
        return parameters.containsKey("since")
                ? Instant.ofEpochSecond(Long.parseLong(parameters.get("since")))
                : Instant.EPOCH;
    }

    private Reply comments(Account page, String id, Map<String, String> parameters) {
        return nodes.visible(page, id)
                .map(entry -> list(parameters, nodes.comments(entry, parameters)))
                .orElseGet(() -> GraphReplies.gone(id));
    }

    private Reply list(Map<String, String> parameters, List<Entry> all) {
        var modifiers = new HashMap<>(parameters);
        var inside = GraphFields.parse(parameters.getOrDefault("fields", ""));
        return Reply.json(200, nodes.edge(new GraphFields("", modifiers, inside), all));
    }

    /**
     * Pages with fewer than 100 followers get no insights: an empty list, not a nought. The note {@code withdrawn} names
     * metrics that exist no more; one of them makes the whole request fail.
     */
    private Reply insights(Account page, String id, Map<String, String> parameters) {
        var metrics = List.of(parameters.getOrDefault("metric", "").split(","));
        var withdrawn = List.of(settings.note(Network.FACEBOOK, "withdrawn").split(","));
        if (!INSIGHTS.containsAll(metrics) || metrics.stream().anyMatch(withdrawn::contains)) {
            return GraphReplies.error(400, 100, 0, "(#100) The value must be a valid insights metric");
        }
        var body = Json.object();
        var data = body.putArray("data");
        var figures = entries.figures(Network.FACEBOOK, id);
        if (page.followers() >= 100) {
            metrics.stream()
                    .filter(figures::containsKey)
                    .forEach(metric -> data.addObject()
                            .put("name", metric)
                            .put("period", parameters.getOrDefault("period", "day"))
                            .putArray("values")
                            .addObject()
                            .put("value", figures.get(metric)));
        }
        return Reply.json(200, body);
    }
}
