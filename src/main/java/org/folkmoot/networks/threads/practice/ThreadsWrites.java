package org.folkmoot.networks.threads.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import tools.jackson.databind.node.ObjectNode;

/** Containers, what is published from them, and what is hidden, with the refusals that Threads documents. */
record ThreadsWrites(
        Entries entries, Settings settings, PracticeStage.Numbers numbers, Drafts drafts, ThreadsNodes nodes) {

    private static final int LONGEST = 500;
    private static final int MOST_LINKS = 5;
    private static final int LARGEST = 8_000_000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final List<String> OPTIONS = List.of("option_a", "option_b", "option_c", "option_d");

    Reply container(Account me, Map<String, String> parameters) {
        var kind = parameters.getOrDefault("media_type", "");
        var complaint = complaint(kind, parameters);
        if (complaint != null) {
            return complaint;
        }
        return switch (kind) {
            case "TEXT" -> made(me, kind, parameters, List.of(), false, "");
            case "CAROUSEL" -> carousel(me, parameters);
            default -> single(me, kind, parameters);
        };
    }

    private @Nullable Reply complaint(String kind, Map<String, String> parameters) {
        var text = parameters.getOrDefault("text", "");
        var link = parameters.getOrDefault("link_attachment", "");
        if (!List.of("TEXT", "IMAGE", "VIDEO", "CAROUSEL").contains(kind)) {
            return invalid("The parameter media_type is required");
        }
        if (length(text) > LONGEST) {
            return invalid("Param text must be at most 500 characters long.");
        }
        var links = new HashSet<>(LINK.matcher(text + " " + link)
                .results()
                .map(MatchResult::group)
                .toList());
        if (links.size() > MOST_LINKS) {
            return invalid("THREADS_API__LINK_LIMIT_EXCEEDED");
        }
        if (!kind.equals("TEXT") && (!link.isEmpty() || parameters.containsKey("poll_attachment"))) {
            return invalid("Links and polls are attached to text posts only");
        }
        if (kind.equals("TEXT") && text.isBlank() && link.isEmpty()) {
            return invalid("The parameter text is required");
        }
        var parent = parameters.get("reply_to_id");
        if (parent != null && nodes.visible(parent).isEmpty()) {
            return GraphReplies.gone(parent);
        }
        return parameters.containsKey("poll_attachment") ? pollComplaint(parameters.get("poll_attachment")) : null;
    }

    private static @Nullable Reply pollComplaint(String json) {
        var poll = Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object);
        var options = poll.propertyNames();
        var sound = options.contains("option_a")
                && options.contains("option_b")
                && OPTIONS.containsAll(options)
                && options.stream().allMatch(name -> {
                    var option = poll.path(name).asString("");
                    return !option.isBlank() && option.codePointCount(0, option.length()) <= 25;
                });
        return sound ? null : invalid("The poll needs two to four options of 1 to 25 characters");
    }

    /** Whatever needs four bytes is taken for an emoji. */
    private static int length(String text) {
        return text.codePoints().map(point -> point > 0xFFFF ? 4 : 1).sum();
    }

    private Reply single(Account me, String kind, Map<String, String> parameters) {
        var video = kind.equals("VIDEO");
        var address = parameters.getOrDefault(video ? "video_url" : "image_url", "");
        var fetched = FetchedMedia.from(address);
        if (fetched.isEmpty()) {
            return invalid("The media could not be fetched from this URI: " + address);
        }
        var file = fetched.get();
        if (!video && (!file.jpeg() && !file.png() || file.bytes().length > LARGEST)) {
            return invalid("The image must be a JPEG or PNG of at most 8 MB");
        }
        var alt = parameters.getOrDefault("alt_text", "");
        var blob = new Entries.Blob("b" + numbers.next(), file.mime(), file.bytes(), alt);
        entries.addBlob(Network.THREADS, me.id(), blob);
        var broken = video && !file.film() ? "INVALID_VIDEO_FORMAT" : "";
        return made(me, kind, parameters, List.of(new Entry.Image(blob.id(), alt)), video, broken);
    }

    private Reply carousel(Account me, Map<String, String> parameters) {
        var images = new ArrayList<Entry.Image>();
        for (var id : parameters.getOrDefault("children", "").split(",")) {
            var item = drafts.find(me, id);
            if (item.isEmpty() || !drafts.status(item.get()).equals("FINISHED")) {
                return invalid("The media of a carousel must be ready first");
            }
            images.addAll(item.get().images());
        }
        return images.size() < 2 || images.size() > 20
                ? invalid("A carousel needs between 2 and 20 children")
                : made(me, "CAROUSEL", parameters, images, false, "");
    }

    private Reply made(
            Account me,
            String kind,
            Map<String, String> parameters,
            List<Entry.Image> images,
            boolean working,
            String broken) {
        var id = String.valueOf(numbers.next());
        var more = Json.object();
        var poll = parameters.get("poll_attachment");
        if (poll != null) {
            var options = more.putArray("poll");
            Json.read(poll).values().forEach(option -> options.add(option.asString("")));
        }
        drafts.add(
                new Drafts.Making(
                        id,
                        me,
                        kind,
                        parameters.getOrDefault("text", ""),
                        images,
                        parameters.getOrDefault("link_attachment", ""),
                        parameters.get("reply_to_id"),
                        working,
                        broken),
                more);
        return Reply.json(200, Json.object().put("id", id));
    }

    Reply publish(Call call, Account me, Map<String, String> parameters) {
        var draft = drafts.find(me, parameters.getOrDefault("creation_id", ""));
        if (draft.isEmpty()) {
            return GraphReplies.error(400, 24, 4_279_009, "The requested resource does not exist");
        }
        if (!draft.get().comment() && drafts.published(me, false) >= nodes.most()) {
            return GraphReplies.error(400, 4, 0, "Application request limit reached");
        }
        return switch (drafts.status(draft.get())) {
            case "FINISHED" -> published(call, me, draft.get());
            case "PUBLISHED" -> GraphReplies.error(400, 24, 4_279_010, "It was published before");
            case "EXPIRED" -> invalid("The container has expired");
            default -> GraphReplies.error(400, 24, 4_279_009, "The media is not ready");
        };
    }

    private Reply published(Call call, Account me, Entry draft) {
        var now = settings.now();
        var id = String.valueOf(numbers.next());
        var parent = Optional.ofNullable(draft.parent()).flatMap(above -> entries.find(Network.THREADS, above));
        entries.add(new Entry(
                Network.THREADS,
                id,
                parent.map(Entry::account).orElse(me.id()),
                me.id(),
                draft.text(),
                now,
                now.plus(call.hidden()),
                draft.parent(),
                parent.map(above -> above.root() == null ? above.id() : above.root())
                        .orElse(null),
                draft.images(),
                draft.link(),
                draft.record(),
                ""));
        drafts.published(draft, id);
        return Reply.json(200, Json.object().put("id", id));
    }

    /** Only what stands directly below a post of the account is hidden; what stands below that goes with it. */
    Reply hide(Account me, Entry entry, Map<String, String> parameters) {
        if (!entry.account().equals(me.id()) || !String.valueOf(entry.root()).equals(entry.parent())) {
            return GraphReplies.permission("threads_manage_replies");
        }
        var record = ((ObjectNode) Drafts.record(entry)).put("hidden", Boolean.parseBoolean(parameters.get("hide")));
        entries.change(entry.recorded(Json.text(record), entry.version()));
        return Reply.json(200, Json.object().put("success", true));
    }

    private static Reply invalid(String words) {
        return GraphReplies.error(400, 100, 0, words);
    }
}
