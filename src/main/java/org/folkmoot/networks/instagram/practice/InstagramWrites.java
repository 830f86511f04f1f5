package org.folkmoot.networks.instagram.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Drafts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.FetchedMedia;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/** Containers, what is published from them, and comments, with the refusals that Instagram documents. */
record InstagramWrites(
        Entries entries,
        Settings settings,
        PracticeStage.Numbers numbers,
        Drafts drafts,
        InstagramNodes nodes,
        InstagramCounts counts,
        Bell bell) {

    /** Tells the address of the app. */
    @FunctionalInterface
    interface Bell {
        void commented(Entry comment, Account author);
    }

    private static final int LONGEST = 2200;
    private static final int MOST_HASHTAGS = 30;
    private static final int LARGEST = 8_000_000;
    private static final Pattern HASHTAG = Pattern.compile("#\\w+");

    static String media(PracticeStage.Numbers numbers) {
        return "179" + numbers.next();
    }

    static String comment(PracticeStage.Numbers numbers) {
        return "180" + numbers.next();
    }

    /** An answer to an answer stands below the comment at the top. */
    static String top(Entry parent) {
        return parent.comment() && !Objects.equals(parent.parent(), parent.root())
                ? Objects.requireNonNull(parent.parent())
                : parent.id();
    }

    Optional<Entry> draft(Account me, String id) {
        return drafts.find(me, id);
    }

    Reply container(Account me, Map<String, String> parameters) {
        var caption = parameters.getOrDefault("caption", "");
        if (caption.codePointCount(0, caption.length()) > LONGEST) {
            return GraphReplies.error(400, 36004, 2207010, "The caption is too long");
        }
        if (HASHTAG.matcher(caption).results().count() > MOST_HASHTAGS) {
            return GraphReplies.error(400, 100, 2207040, "Too many hashtags");
        }
        var kind = parameters.getOrDefault("media_type", "IMAGE");
        return kind.equals("CAROUSEL") ? carousel(me, caption, parameters) : single(me, kind, caption, parameters);
    }

    private Reply single(Account me, String kind, String caption, Map<String, String> parameters) {
        var video = parameters.containsKey("video_url");
        var address = parameters.getOrDefault(video ? "video_url" : "image_url", "");
        if (video != (kind.equals("REELS") || kind.equals("VIDEO")) && !kind.equals("STORIES")) {
            return GraphReplies.error(400, 100, 0, "(#100) media_type does not fit what was given");
        }
        if (kind.equals("VIDEO") && !parameters.containsKey("is_carousel_item")) {
            return GraphReplies.error(400, 100, 0, "(#100) VIDEO is no longer supported: use REELS");
        }
        var fetched = FetchedMedia.from(address);
        if (fetched.isEmpty()) {
            return GraphReplies.error(400, 9004, 2207052, "The media could not be fetched from this URI: " + address);
        }
        var refused = video ? null : refusal(fetched.get(), kind);
        if (refused != null) {
            return refused;
        }
        var alt = parameters.getOrDefault("alt_text", "");
        var blob = new Entries.Blob(
                "b" + numbers.next(), fetched.get().mime(), fetched.get().bytes(), alt);
        entries.addBlob(Network.INSTAGRAM, me.id(), blob);
        var broken = video && !fetched.get().film() ? "2207026: The video format is not supported" : "";
        return made(me, kind, caption, List.of(new Entry.Image(blob.id(), alt)), video, broken);
    }

    private static @Nullable Reply refusal(FetchedMedia image, String kind) {
        if (!image.jpeg()) {
            return GraphReplies.error(400, 36001, 2207005, "The image format is not supported");
        }
        if (image.bytes().length > LARGEST) {
            return GraphReplies.error(400, 36000, 2207004, "The image is too large to download");
        }
        try {
            var read = ImageIO.read(new ByteArrayInputStream(image.bytes()));
            var ratio = read == null ? 1 : (double) read.getWidth() / read.getHeight();
            return !kind.equals("STORIES") && (ratio < 0.795 || ratio > 1.915)
                    ? GraphReplies.error(400, 36003, 2207009, "The aspect ratio is not supported")
                    : null;
        } catch (IOException e) {
            return GraphReplies.error(400, 36001, 2207005, "The image format is not supported");
        }
    }

    private Reply carousel(Account me, String caption, Map<String, String> parameters) {
        var images = new ArrayList<Entry.Image>();
        for (var id : parameters.getOrDefault("children", "").split(",")) {
            var item = drafts.find(me, id);
            if (item.isEmpty() || !drafts.status(item.get()).equals("FINISHED")) {
                return GraphReplies.error(400, 9007, 2207027, "The media is not ready to be published");
            }
            images.addAll(item.get().images());
        }
        return images.size() < 2 || images.size() > 10
                ? GraphReplies.error(400, 100, 2207028, "A carousel needs between 2 and 10 pieces of media")
                : made(me, "CAROUSEL", caption, images, false, "");
    }

    private Reply made(
            Account me, String kind, String caption, List<Entry.Image> images, boolean working, String broken) {
        var id = "181" + numbers.next();
        drafts.add(new Drafts.Making(id, me, kind, caption, images, "", null, working, broken), Json.object());
        return Reply.json(200, Json.object().put("id", id));
    }

    Reply publish(Call call, Account me, Map<String, String> parameters) {
        var draft = drafts.find(me, parameters.getOrDefault("creation_id", ""));
        if (draft.isEmpty()) {
            return GraphReplies.error(400, 24, 2207006, "The requested resource does not exist");
        }
        if (drafts.published(me, false) >= counts.most()) {
            return GraphReplies.error(400, 9, 2207042, "You reached maximum number of posts that is allowed");
        }
        return switch (drafts.status(draft.get())) {
            case "FINISHED" -> published(call, me, draft.get());
            case "EXPIRED" -> GraphReplies.error(400, -2, 2207020, "The media you are trying to access has expired");
            case "PUBLISHED" -> GraphReplies.error(400, 24, 2207008, "It was published before");
            default -> GraphReplies.error(400, 9007, 2207027, "The media is not ready to be published");
        };
    }

    private Reply published(Call call, Account me, Entry draft) {
        var now = settings.now();
        var id = media(numbers);
        var record = Json.object().put("kind", Drafts.record(draft).path("kind").asString("IMAGE"));
        entries.add(new Entry(
                Network.INSTAGRAM,
                id,
                me.id(),
                me.id(),
                draft.text(),
                now,
                now.plus(call.hidden()),
                null,
                null,
                draft.images(),
                "",
                Json.text(record),
                ""));
        drafts.published(draft, id);
        return Reply.json(200, Json.object().put("id", id));
    }

    Reply comment(Call call, Account me, Entry parent, Map<String, String> parameters) {
        var message = parameters.getOrDefault("message", "");
        if (message.isBlank()) {
            return GraphReplies.error(400, 100, 0, "(#100) The parameter message is required");
        }
        var now = settings.now();
        var root = parent.root() == null ? parent.id() : parent.root();
        var entry = new Entry(
                Network.INSTAGRAM,
                comment(numbers),
                parent.account(),
                me.id(),
                message,
                now,
                now.plus(call.hidden()),
                top(parent),
                root,
                List.of(),
                "",
                "",
                "");
        entries.add(entry);
        bell.commented(entry, me);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }

    Reply answer(Call call, Account me, Map<String, String> parameters) {
        var post = nodes.tags(me).stream()
                .filter(entry -> entry.id().equals(parameters.getOrDefault("media_id", "")))
                .findFirst();
        if (post.isEmpty()) {
            return GraphReplies.gone(parameters.getOrDefault("media_id", ""));
        }
        var named = parameters.getOrDefault("comment_id", "");
        if (named.isEmpty()) {
            return comment(call, me, post.get(), parameters);
        }
        return nodes.naming(me, named)
                .map(below -> comment(call, me, below, parameters))
                .orElseGet(() -> GraphReplies.gone(named));
    }

    Reply hide(Entry entry, Map<String, String> parameters) {
        if (!entry.comment() || !parameters.containsKey("hide")) {
            return GraphReplies.error(400, 100, 0, "(#100) The parameter hide is required");
        }
        var hidden = Boolean.parseBoolean(parameters.get("hide"));
        entries.change(entry.recorded(hidden ? "{\"hidden\":true}" : "", ""));
        return Reply.json(200, Json.object().put("success", true));
    }
}
