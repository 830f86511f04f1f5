package org.folkmoot.networks.youtube.practice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/**
 * Uploads that can go on: an address for a week, bytes in parts, and a video at the end. The manner {@code forgetful}
 * forgets an address as soon as its video is there.
 */
record YouTubeSessions(Entries entries, Settings settings, PracticeStage.Numbers numbers) {

    private static final String AUTHOR = "upload";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(7);
    private static final String RECEIVED = "received";
    private static final String MADE = "video";
    private static final int UNIT = 256 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    Reply begin(Call call, Account account) {
        var asked = call.json();
        var size = call.header("x-upload-content-length");
        if (!call.query().getOrDefault("uploadType", "").equals("resumable") || !size.matches("[1-9]\\d{0,11}")) {
            return YouTubeReplies.invalid("mediaBodyRequired", "The request does not include the video content.");
        }
        var wrong = YouTubeVideos.wrong(asked);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var film = Json.object();
        YouTubeFilm.SNIPPET.forEach(name -> {
            if (asked.path("snippet").has(name)) {
                film.set(name, asked.path("snippet").path(name));
            }
        });
        film.put("embeddable", true).put("license", "youtube").put("publicStatsViewable", true);
        YouTubeFilm.STATUS.forEach(name -> {
            if (asked.path("status").has(name)) {
                film.set(name, asked.path("status").path(name));
            }
        });
        film.put(YouTubeFilm.SIZE, size).put("mime", call.header("x-upload-content-type"));
        var id = "upload-" + numbers.next();
        entries.add(new Entry(
                Network.YOUTUBE,
                id,
                account.id(),
                AUTHOR,
                asked.path("snippet").path("description").asString(""),
                settings.now(),
                NEVER,
                null,
                null,
                List.of(),
                "",
                Json.text(film),
                ""));
        return YouTubeReplies.empty(200)
                .with(
                        "Location",
                        "http://" + call.header("host") + "/upload/youtube/v3/videos/session?uploadType=resumable"
                                + "&upload_id=" + id);
    }

    Reply put(Call call, Account account) {
        var place = entries.find(Network.YOUTUBE, call.query().getOrDefault("upload_id", ""))
                .filter(entry ->
                        entry.author().equals(AUTHOR) && entry.account().equals(account.id()))
                .filter(entry -> entry.createdAt().plus(LIFE).isAfter(settings.now()));
        if (place.isEmpty() || forgotten(place.get())) {
            return YouTubeReplies.error(404, "global", "notFound", "Not Found");
        }
        var made = YouTubeFilm.of(place.get()).text(MADE);
        if (!made.isEmpty()) {
            return video(200, made);
        }
        var range = RANGE.matcher(call.header("content-range"));
        return range.matches() && Long.parseLong(range.group(1)) == received(place.get())
                ? take(call, account, place.get(), Long.parseLong(range.group(3)))
                : resume(place.get());
    }

    private boolean forgotten(Entry place) {
        return settings.manner(Network.YOUTUBE).equals("forgetful")
                && !YouTubeFilm.of(place).text(MADE).isEmpty();
    }

    private long received(Entry place) {
        return entries.figures(Network.YOUTUBE, place.id()).getOrDefault(RECEIVED, 0L);
    }

    private Reply resume(Entry place) {
        var received = received(place);
        var reply = YouTubeReplies.empty(308);
        return received == 0 ? reply : reply.with("Range", "bytes=0-" + (received - 1));
    }

    private Reply take(Call call, Account account, Entry place, long total) {
        var received = received(place);
        var bytes = call.body();
        var last = received + bytes.length == total;
        if (!last && bytes.length % UNIT != 0) {
            return YouTubeReplies.error(
                    400, "global", "badRequest", "Chunks have to be multiples of 262144 bytes, the last one excepted.");
        }
        entries.addBlob(
                Network.YOUTUBE,
                account.id(),
                new Entries.Blob(place.id() + "." + received, "application/octet-stream", bytes, ""));
        entries.figure(Network.YOUTUBE, place.id(), RECEIVED, received + bytes.length);
        return last ? whole(call, account, place, total) : resume(place);
    }

    private Reply whole(Call call, Account account, Entry place, long total) {
        var film = new ByteArrayOutputStream();
        while (film.size() < total) {
            var part = entries.blob(Network.YOUTUBE, account.id(), place.id() + "." + film.size())
                    .orElseThrow();
            film.writeBytes(part.bytes());
        }
        var upload = YouTubeFilm.of(place);
        var id = id(numbers.next());
        var bytes = film.toByteArray();
        var record = upload.record().deepCopy();
        record.put(YouTubeFilm.DIGEST, digest(bytes));
        wrong(account, bytes).ifPresent(why -> record.put(YouTubeFilm.WRONG, why));
        entries.addBlob(Network.YOUTUBE, account.id(), new Entries.Blob(id, upload.text("mime"), bytes, ""));
        var now = settings.now();
        entries.add(new Entry(
                Network.YOUTUBE,
                id,
                account.id(),
                account.id(),
                place.text(),
                now,
                now.plus(call.hidden()),
                null,
                null,
                List.of(new Entry.Image(id, upload.text(YouTubeFilm.TITLE))),
                "",
                Json.text(record),
                ""));
        upload.record().put(MADE, id);
        entries.change(upload.changed());
        return video(201, id);
    }

    /** Eleven letters and digits, as on YouTube. */
    static String id(long number) {
        var digits = Long.toString(number, 36);
        return "v" + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    /** What YouTube finds out while it works on it. An MP4 or QuickTime file names its kind at the fifth byte. */
    private Optional<String> wrong(Account account, byte[] bytes) {
        var digest = digest(bytes);
        if (entries.by(Network.YOUTUBE, account.id(), false, NEVER).stream()
                .anyMatch(one -> YouTubeFilm.of(one).text(YouTubeFilm.DIGEST).equals(digest))) {
            return Optional.of("duplicate");
        }
        var box = bytes.length > 8 ? new String(bytes, 4, 4, StandardCharsets.ISO_8859_1) : "";
        var webm = bytes.length > 8 && (bytes[0] & 0xff) == 0x1a && (bytes[1] & 0xff) == 0x45;
        return box.equals("ftyp") || webm ? Optional.empty() : Optional.of("invalidFile");
    }

    private Reply video(int status, String id) {
        return entries.find(Network.YOUTUBE, id)
                .map(entry -> Reply.json(status, YouTubeVideos.made(YouTubeFilm.of(entry))))
                .orElseGet(() -> YouTubeReplies.error(404, "global", "notFound", "Not Found"));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
