package org.folkmoot.networks.youtube.practice;

import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comments on two levels. A thread shows five of its answers; which, YouTube does not say, and here it is the oldest. The
 * note {@code comments.<video>} set to {@code off} closes a video's comments.
 */
record YouTubeThreads(Accounts accounts, Entries entries, Settings settings, PracticeStage.Numbers numbers) {

    private static final int SHOWN = 5;
    private static final int LONGEST = 10_000;
    private static final String STATUS = "moderationStatus";

    Reply threads(Call call, Account account) {
        var all = Json.array();
        var video = call.query().getOrDefault("videoId", "");
        var tops = video.isEmpty()
                ? entries.threads(Network.YOUTUBE, account.id(), "", settings.now())
                : entries.under(Network.YOUTUBE, video, settings.now()).reversed();
        tops.stream()
                .filter(entry -> entry.comment() && top(entry) && published(entry))
                .forEach(entry -> all.add(thread(call, entry)));
        return YouTubeReplies.list(call, "commentThread", all);
    }

    private static boolean top(Entry entry) {
        return entry.parent() != null && entry.parent().equals(entry.root());
    }

    private static boolean published(Entry entry) {
        return status(entry).equals("published");
    }

    private static String status(Entry entry) {
        return Json.read(entry.record().isEmpty() ? "{}" : entry.record())
                .path(STATUS)
                .asString("published");
    }

    private ObjectNode thread(Call call, Entry top) {
        var answers = answers(top.id(), top.root());
        var thread = Json.object().put("kind", "youtube#commentThread").put("id", top.id());
        var snippet = thread.putObject("snippet")
                .put("channelId", top.account())
                .put("videoId", top.root())
                .put("canReply", true)
                .put("totalReplyCount", answers.size())
                .put("isPublic", true);
        snippet.set("topLevelComment", comment(top));
        if (YouTubeReplies.has(call, "replies") && !answers.isEmpty()) {
            var shown = thread.putObject("replies").putArray("comments");
            answers.stream().limit(SHOWN).forEach(answer -> shown.add(comment(answer)));
        }
        return thread;
    }

    private List<Entry> answers(String top, @org.jspecify.annotations.Nullable String video) {
        return entries.under(Network.YOUTUBE, video == null ? "" : video, settings.now()).stream()
                .filter(entry -> top.equals(entry.parent()) && published(entry))
                .toList();
    }

    private ObjectNode comment(Entry entry) {
        var name = accounts.find(Network.YOUTUBE, entry.author())
                .map(Account::name)
                .orElse("");
        var comment = Json.object().put("kind", "youtube#comment").put("id", entry.id());
        var snippet = comment.putObject("snippet")
                .put("channelId", entry.account())
                .put("textDisplay", entry.text())
                .put("authorDisplayName", name)
                .put("publishedAt", entry.createdAt().toString())
                .put("updatedAt", entry.createdAt().toString());
        snippet.putObject("authorChannelId").put("value", entry.author());
        if (top(entry)) {
            snippet.put("videoId", entry.root());
        } else {
            snippet.put("parentId", entry.parent());
        }
        return comment;
    }

    Reply comments(Call call, Account account) {
        var all = Json.array();
        var parent = call.query().getOrDefault("parentId", "");
        if (!parent.isEmpty()) {
            var thread = comment(account, parent);
            if (thread.isEmpty()) {
                return YouTubeReplies.missing("comment");
            }
            answers(parent, thread.get().root()).forEach(answer -> all.add(comment(answer)));
            return YouTubeReplies.list(call, "comment", all);
        }
        comment(account, call.query().getOrDefault("id", "")).ifPresent(found -> all.add(comment(found)));
        return YouTubeReplies.list(call, "comment", all);
    }

    /** Under the channel's videos. */
    private Optional<Entry> comment(Account account, String id) {
        return entries.find(Network.YOUTUBE, id)
                .filter(entry -> entry.comment() && entry.account().equals(account.id()))
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }

    /** A comment that begins a thread. */
    Reply begin(Call call, Account account) {
        var snippet = call.json().path("snippet");
        var video = entries.find(Network.YOUTUBE, snippet.path("videoId").asString(""))
                .filter(entry -> !entry.comment());
        if (video.isEmpty()) {
            return YouTubeReplies.missing("video");
        }
        var text = snippet.path("topLevelComment")
                .path("snippet")
                .path("textOriginal")
                .asString("");
        var refused = refused(video.get().id(), text);
        if (refused.isPresent()) {
            return refused.get();
        }
        var entry = written(call, account, topId(), text, video.get().id(), video.get());
        return Reply.json(200, thread(call, entry));
    }

    Reply answer(Call call, Account account) {
        var snippet = call.json().path("snippet");
        var top = comment(account, snippet.path("parentId").asString("")).filter(YouTubeThreads::top);
        if (top.isEmpty()) {
            return YouTubeReplies.error(
                    404, "youtube.comment", "parentCommentNotFound", "The parent comment is not there.");
        }
        var text = snippet.path("textOriginal").asString("");
        var refused = refused(String.valueOf(top.get().root()), text);
        if (refused.isPresent()) {
            return refused.get();
        }
        var entry =
                written(call, account, answerId(top.get().id()), text, top.get().id(), top.get());
        return Reply.json(200, comment(entry));
    }

    private Optional<Reply> refused(String video, String text) {
        if (settings.note(Network.YOUTUBE, "comments." + video).equals("off")) {
            return Optional.of(YouTubeReplies.error(
                    403, "youtube.commentThread", "commentsDisabled", "The video has disabled comments."));
        }
        return text.isBlank() || text.length() > LONGEST
                ? Optional.of(YouTubeReplies.error(
                        400,
                        "youtube.comment",
                        text.isBlank() ? "commentTextRequired" : "commentTextTooLong",
                        "The comment's text is missing or too long."))
                : Optional.empty();
    }

    String topId() {
        return "Ugw%017dAaABAg".formatted(numbers.next());
    }

    String answerId(String top) {
        return top + ".9%011d".formatted(numbers.next());
    }

    private Entry written(Call call, Account account, String id, String text, String parent, Entry under) {
        var now = settings.now();
        var entry = new Entry(
                Network.YOUTUBE,
                id,
                under.account(),
                account.id(),
                text,
                now,
                now.plus(call.hidden()),
                parent,
                under.root() == null ? under.id() : under.root(),
                List.of(),
                "",
                "",
                "");
        entries.add(entry);
        return entry;
    }

    Reply change(Call call, Account account) {
        var asked = call.json();
        var comment = comment(account, asked.path("id").asString(""));
        if (comment.isEmpty()) {
            return YouTubeReplies.missing("comment");
        }
        if (!comment.get().author().equals(account.id())) {
            return YouTubeReplies.forbidden("Only its author may change a comment");
        }
        var changed =
                comment.get().saying(asked.path("snippet").path("textOriginal").asString(""));
        entries.change(changed);
        return Reply.json(200, comment(changed));
    }

    Reply moderate(Call call, Account account) {
        var status = call.query().getOrDefault(STATUS, "");
        var comment = comment(account, call.query().getOrDefault("id", ""));
        if (comment.isEmpty()) {
            return YouTubeReplies.missing("comment");
        }
        if (!List.of("published", "heldForReview", "rejected").contains(status)) {
            return YouTubeReplies.error(400, "youtube.comment", "operationNotSupported", "Not a moderation status.");
        }
        var record = Json.object().put(STATUS, status).put("hidden", !status.equals("published"));
        entries.change(comment.get().recorded(Json.text(record), ""));
        return YouTubeReplies.empty(204);
    }

    /** The channel may remove what anybody wrote under its videos; answers go with the comment that began the thread. */
    Reply delete(Call call, Account account) {
        var comment = comment(account, call.query().getOrDefault("id", ""));
        if (comment.isEmpty()) {
            return YouTubeReplies.missing("comment");
        }
        answers(comment.get().id(), comment.get().root())
                .forEach(answer -> entries.remove(Network.YOUTUBE, answer.id()));
        entries.remove(Network.YOUTUBE, comment.get().id());
        return YouTubeReplies.empty(204);
    }
}
