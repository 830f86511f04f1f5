package org.folkmoot.networks.mastodon.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.Graphemes;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account publishes, with the refusals of the server's own words. */
record MastodonWrites(
        Entries entries, Settings settings, PracticeStage.Numbers numbers, MastodonEntities show, boolean gotosocial) {

    static final int LONGEST = 500;
    static final int LONGEST_ELSEWHERE = 5000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+[^\\s.,;:!?)]");
    private static final Pattern MENTION = Pattern.compile("@(\\w[\\w.-]*)@[\\w.-]*\\w");
    private static final Set<String> SEEN_BY = Set.of("public", "unlisted", "private", "direct");
    private static final Duration KEY_IS_KEPT = Duration.ofHours(1);

    /** How often one has to ask for a video before it is ready. */
    private static final int LOOKS = 2;

    private static final String LOOKED = "looked";

    Reply status(Call call, Account account) {
        var key = call.header("idempotency-key");
        var earlier = gotosocial || key.isEmpty() ? Optional.<Entry>empty() : keptUnder(key, account);
        if (earlier.isPresent()) {
            return Reply.json(200, show.status(earlier.get()));
        }
        var body = call.json();
        var parent = Optional.ofNullable(body.path("in_reply_to_id").asString(null))
                .map(id -> entries.find(Network.MASTODON, id));
        if (parent.isPresent() && parent.get().isEmpty()) {
            return MastodonPractice.error(404, "The post you are trying to reply to does not appear to exist.");
        }
        var media = media(account, body);
        var complaint = complaint(body, media, account);
        if (complaint != null) {
            return refusal(complaint);
        }
        var entry = entry(call, account, body, media, parent.flatMap(found -> found), key);
        entries.add(entry);
        return Reply.json(200, show.status(entry));
    }

    private Optional<Entry> keptUnder(String key, Account account) {
        var oldest = settings.now().minus(KEY_IS_KEPT);
        return entries.by(Network.MASTODON, account.id(), true, Instant.parse("9999-01-01T00:00:00Z")).stream()
                .filter(entry ->
                        entry.version().equals(key) && entry.createdAt().isAfter(oldest))
                .findFirst();
    }

    private Entry entry(
            Call call, Account account, JsonNode body, List<Entries.Blob> media, Optional<Entry> parent, String key) {
        var now = settings.now();
        var text = body.path("status").asString("");
        var link = LINK.matcher(text);
        return new Entry(
                Network.MASTODON,
                String.valueOf(numbers.next()),
                parent.map(Entry::account).orElse(account.id()),
                account.id(),
                text,
                now,
                now.plus(call.hidden()),
                parent.map(Entry::id).orElse(null),
                parent.map(above -> above.root() == null ? above.id() : above.root())
                        .orElse(null),
                media.stream()
                        .map(blob -> new Entry.Image(blob.id(), blob.alt()))
                        .toList(),
                media.isEmpty() && link.find() ? link.group() : "",
                Json.text(record(body, now)),
                key);
    }

    /** What a status is besides its words. */
    private static ObjectNode record(JsonNode body, Instant now) {
        var record = Json.object()
                .put("visibility", body.path("visibility").asString("public"))
                .put("language", body.path("language").asString(null))
                .put("spoiler", body.path("spoiler_text").asString(""))
                .put("sensitive", body.path("sensitive").asBoolean(false));
        var poll = body.path("poll");
        if (poll.isObject()) {
            var kept = record.putObject("poll");
            kept.set("options", poll.path("options"));
            kept.put("multiple", poll.path("multiple").asBoolean(false));
            kept.put(
                    "expires", now.plusSeconds(poll.path("expires_in").asLong()).toString());
        }
        return record;
    }

    private List<Entries.Blob> media(Account account, JsonNode body) {
        var media = new ArrayList<Entries.Blob>();
        body.path("media_ids")
                .forEach(id -> entries.blob(Network.MASTODON, account.id(), id.asString())
                        .ifPresent(media::add));
        return media;
    }

    private @Nullable String complaint(JsonNode body, List<Entries.Blob> media, Account account) {
        var text = body.path("status").asString("");
        var longest = gotosocial ? LONGEST_ELSEWHERE : LONGEST;
        if (text.isBlank() && media.isEmpty()) {
            return "Validation failed: Text can't be blank";
        }
        if (length(text) + length(body.path("spoiler_text").asString("")) > longest) {
            return "Validation failed: Text character limit of " + longest + " exceeded";
        }
        if (!SEEN_BY.contains(body.path("visibility").asString("public"))) {
            return "'" + body.path("visibility").asString() + "' is not a valid visibility";
        }
        if (!body.path("language").asString("en").matches("[a-z]{2,3}")) {
            return "Validation failed: Language is invalid";
        }
        if (body.path("media_ids").size() != media.size()) {
            return "Validation failed: Media attachment not found";
        }
        if (media.size() > 4
                || media.size() > 1
                        && media.stream().anyMatch(blob -> blob.mime().startsWith("video/"))) {
            return "Cannot attach more than 4 files, or a video to a post that already contains images";
        }
        if (media.stream().anyMatch(blob -> working(account, blob))) {
            return "Cannot attach files that have not finished processing. Try again in a moment!";
        }
        return body.path("poll").isObject() ? pollComplaint(body.path("poll"), media) : null;
    }

    private static @Nullable String pollComplaint(JsonNode poll, List<Entries.Blob> media) {
        var options = new ArrayList<String>();
        poll.path("options").forEach(option -> options.add(option.asString("")));
        var seconds = poll.path("expires_in").asLong(0);
        if (!media.isEmpty()) {
            return "Validation failed: Polls cannot be attached beside media";
        }
        if (options.size() < 2 || options.size() > 4) {
            return "Validation failed: Options must be 2 to 4";
        }
        if (options.stream().anyMatch(option -> option.isBlank() || option.length() > 50)) {
            return "Validation failed: Options can't be longer than 50 characters each";
        }
        if (options.stream().distinct().count() < options.size()) {
            return "Validation failed: Options contain duplicates";
        }
        return seconds < 300 || seconds > 2_629_746 ? "Validation failed: Expires at is out of range" : null;
    }

    private int length(String text) {
        return gotosocial
                ? text.codePointCount(0, text.length())
                : Graphemes.in(MENTION.matcher(LINK.matcher(text).replaceAll("x".repeat(23)))
                        .replaceAll("@$1"));
    }

    private Reply refusal(String words) {
        return gotosocial ? MastodonPractice.error(400, "Bad Request: " + words) : MastodonPractice.error(422, words);
    }

    /** An edit that names no media and no poll takes them away. */
    Reply change(Call call, Account account, Entry entry) {
        var body = call.json();
        var media = media(account, body);
        var complaint = complaint(body, media, account);
        if (complaint != null) {
            return refusal(complaint);
        }
        var before = Json.read(entry.record().isEmpty() ? "{}" : entry.record());
        var record = record(body, settings.now());
        record.put("visibility", before.path("visibility").asString("public"));
        record.put("edited", settings.now().toString());
        var images = media.stream()
                .map(blob -> new Entry.Image(blob.id(), blob.alt()))
                .toList();
        var changed = entry.saying(body.path("status").asString(""))
                .recorded(Json.text(record), entry.version())
                .showing(images);
        entries.change(changed);
        return Reply.json(200, show.status(changed));
    }

    Reply media(Call call, Account account) {
        var form = Multipart.of(call.header("content-type"), call.body());
        if (form.file().length == 0) {
            return refusal("Validation failed: File can't be blank");
        }
        var video = form.mime().startsWith("video/");
        if (!video && !form.mime().startsWith("image/")) {
            return refusal("Validation failed: File content type is invalid, File is invalid");
        }
        if (form.file().length > (video ? 103_809_024 : 16_777_216)) {
            return refusal("Validation failed: File file size must be less than " + (video ? "99 MB" : "16 MB"));
        }
        var alt = form.fields().getOrDefault("description", "");
        var blob = new Entries.Blob(String.valueOf(numbers.next()), form.mime(), form.file(), alt);
        entries.addBlob(Network.MASTODON, account.id(), blob);
        return Reply.json(
                working(account, blob) ? 202 : 200, show.attachment(account.id(), blob, working(account, blob)));
    }

    Reply lookAt(Account account, String id) {
        var blob = entries.blob(Network.MASTODON, account.id(), id);
        if (blob.isEmpty()) {
            return MastodonPractice.error(404, "Record not found");
        }
        var looked = looked(id) + 1;
        entries.figure(Network.MASTODON, id, LOOKED, looked);
        if (looked >= LOOKS && !playable(blob.get())) {
            return MastodonPractice.error(422, "Error processing thumbnail for uploaded media");
        }
        var working = working(account, blob.get());
        return Reply.json(working ? 206 : 200, show.attachment(account.id(), blob.get(), working));
    }

    private boolean working(Account account, Entries.Blob blob) {
        return blob.mime().startsWith("video/") && (looked(blob.id()) < LOOKS || !playable(blob));
    }

    private long looked(String id) {
        return entries.figures(Network.MASTODON, id).getOrDefault(LOOKED, 0L);
    }

    /** An MP4 or QuickTime file names its kind at the fifth byte; what only claims to be one is found out while it is worked on. */
    private static boolean playable(Entries.Blob blob) {
        return !blob.mime().matches("video/(mp4|quicktime)")
                || blob.bytes().length > 8
                        && new String(blob.bytes(), 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals("ftyp");
    }
}
