package org.folkmoot.networks.graph;

import java.net.URI;
import java.util.ArrayList;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Posts as Instagram and Threads give them; what they write in them has a name of its own on each. */
public final class GraphPosts {

    private GraphPosts() {}

    public static Page<RemotePost> page(Session session, JsonNode list, String words) {
        var posts = new ArrayList<RemotePost>();
        list.path("data").forEach(item -> posts.add(post(session, item, words)));
        var next = Graph.next(list);
        return new Page<>(posts, next, next != null);
    }

    private static RemotePost post(Session session, JsonNode item, String words) {
        var images = switch (item.path("media_type").asString("")) {
            case "IMAGE" -> 1;
            case "CAROUSEL_ALBUM" -> item.path("children").path("data").size();
            default -> 0;
        };
        return new RemotePost(
                ref(session, item),
                Graph.time(item.path("timestamp").asString("")),
                item.path(words).asString(""),
                null,
                images);
    }

    /** Under its own address, where it is given. */
    public static RemoteRef ref(Session session, JsonNode post) {
        var permalink = post.path("permalink").asString("");
        return new RemoteRef(
                post.path("id").asString(),
                null,
                permalink.isEmpty()
                        ? null
                        : session.web().resolve(URI.create(permalink).getPath()));
    }

    /** Something of somebody else's that names the account; of them only the name is given. */
    public static RemoteComment mention(RemoteRef ref, JsonNode item, String words) {
        var author = item.path("username").asString("");
        return new RemoteComment(
                ref,
                RemoteComment.Kind.MENTION,
                null,
                null,
                "",
                author,
                author,
                item.path(words).asString(""),
                Graph.time(item.path("timestamp").asString("")),
                false);
    }
}
