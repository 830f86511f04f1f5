package org.folkmoot.networks.instagram;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.GraphPosts;
import tools.jackson.databind.JsonNode;

/**
 * Where somebody named the account in the caption of a post or in a comment below a post of somebody else's: a webhook tells
 * of it, and the words are read through the account itself, for neither belongs to it. Stories and private accounts are not
 * told of, and nothing is given where the post's comments are off (developers.facebook.com, mentioned_media,
 * mentioned_comment and mentions, read 2026-11-27).
 */
final class InstagramMentions {

    /** What a caption's mention and a tag have in common: they are answered below that post. */
    static final String TAGGED = "tagged";

    /** With the post behind it: the comment is answered where it stands. */
    private static final String IN_COMMENT = "comment-on.";

    private InstagramMentions() {}

    static boolean isMention(RemoteRef target) {
        var version = target.version();
        return version != null && (version.equals(TAGGED) || version.startsWith(IN_COMMENT));
    }

    static boolean inComment(RemoteRef target) {
        var version = target.version();
        return version != null && version.startsWith(IN_COMMENT);
    }

    /** The post, and the comment below it where that is what is answered. */
    static Map<String, String> answered(RemoteRef target) {
        var version = target.version();
        return version != null && version.startsWith(IN_COMMENT)
                ? Map.of("media_id", version.substring(IN_COMMENT.length()), "comment_id", target.id())
                : Map.of("media_id", target.id());
    }

    /** @param comment empty where the caption names the account */
    static Answer<Optional<RemoteComment>> read(Session session, String media, String comment) {
        if (media.isEmpty()) {
            return Answer.of(Optional.empty());
        }
        var named = comment.isEmpty() ? "mentioned_media" : "mentioned_comment";
        var asked = comment.isEmpty()
                ? named + ".media_id(" + media + "){id,caption,timestamp,username}"
                : named + ".comment_id(" + comment + "){id,text,timestamp,username}";
        return switch (InstagramErrors.graph(session).get(session.remoteAccountId(), Map.of("fields", asked))) {
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Reason.GONE -> Answer.of(Optional.empty());
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(Optional.of(body.path(named))
                        .filter(there -> !there.path("id").asString("").isEmpty())
                        .map(there -> comment.isEmpty()
                                ? GraphPosts.mention(new RemoteRef(media, TAGGED, null), there, "caption")
                                : GraphPosts.mention(new RemoteRef(comment, IN_COMMENT + media, null), there, "text")));
        };
    }
}
