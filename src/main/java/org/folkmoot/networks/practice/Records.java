package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.networks.Graphemes;
import tools.jackson.databind.JsonNode;

/** What Bluesky's server demands of a record before it takes it, in its own words (lexicons, read 2026-11-22). */
final class Records {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String SORTABLE = "234567abcdefghijklmnopqrstuvwxyz";

    private Records() {}

    /** The server's complaint; empty when the record may be written. */
    static Optional<String> complaint(JsonNode record) {
        if (!record.path("$type").asString("").equals("app.bsky.feed.post")) {
            return Optional.of("Invalid record: $type must be app.bsky.feed.post");
        }
        if (!record.has("text")) {
            return invalid("Missing required key \"text\" at $.record");
        }
        if (!record.has("createdAt")) {
            return invalid("Missing required key \"createdAt\" at $.record");
        }
        if (!isTime(record.path("createdAt").asString(""))) {
            return invalid("Invalid datetime at $.record.createdAt");
        }
        var text = record.path("text").asString("");
        var graphemes = Graphemes.in(text);
        if (graphemes > 300) {
            return invalid("grapheme too big (maximum 300, got " + graphemes + ") at $.record.text");
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 3000) {
            return invalid("string too big (maximum 3000, got " + bytes + ") at $.record.text");
        }
        if (record.path("langs").size() > 3) {
            return invalid(
                    "array too big (maximum 3, got " + record.path("langs").size() + ") at $.record.langs");
        }
        return embed(record.path("embed")).or(() -> reply(record));
    }

    private static Optional<String> embed(JsonNode embed) {
        if (embed.path("$type").asString("").equals("app.bsky.embed.images")) {
            if (embed.path("images").size() > 4) {
                return invalid(
                        "array too big (maximum 4, got " + embed.path("images").size() + ") at $.record.embed.images");
            }
            var index = 0;
            for (var image : embed.path("images")) {
                var at = "$.record.embed.images[" + index++ + "]";
                if (!image.has("alt")) {
                    return invalid("Missing required key \"alt\" at " + at);
                }
                var size = image.path("image").path("size").asLong(0);
                if (size > 2_000_000) {
                    return invalid("blob too big (maximum 2000000, got " + size + ") at " + at + ".image");
                }
            }
        }
        if (embed.path("$type").asString("").equals("app.bsky.embed.video")) {
            return video(embed);
        }
        if (embed.path("$type").asString("").equals("app.bsky.embed.external")) {
            for (var key : new String[] {"uri", "title", "description"}) {
                if (!embed.path("external").has(key)) {
                    return invalid("Missing required key \"" + key + "\" at $.record.embed.external");
                }
            }
            return tooBig(embed.path("external").path("thumb"), 1_000_000, "$.record.embed.external.thumb");
        }
        return Optional.empty();
    }

    private static Optional<String> video(JsonNode embed) {
        if (!embed.path("video").path("mimeType").asString("").equals("video/mp4")) {
            return invalid("blob mimetype not accepted at $.record.embed.video");
        }
        if (embed.path("captions").size() > 20) {
            return invalid(
                    "array too big (maximum 20, got " + embed.path("captions").size() + ") at $.record.embed.captions");
        }
        var index = 0;
        for (var captions : embed.path("captions")) {
            var at = "$.record.embed.captions[" + index++ + "]";
            if (!captions.path("file").path("mimeType").asString("").equals("text/vtt")) {
                return invalid("blob mimetype not accepted at " + at + ".file");
            }
            var complaint = tooBig(captions.path("file"), 20_000, at + ".file");
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return tooBig(embed.path("video"), 300_000_000, "$.record.embed.video");
    }

    private static Optional<String> tooBig(JsonNode blob, long most, String at) {
        var size = blob.path("size").asLong(0);
        return size > most
                ? invalid("blob too big (maximum " + most + ", got " + size + ") at " + at)
                : Optional.empty();
    }

    /** Every blob that the embed refers to, by its cid. */
    static List<String> blobs(JsonNode embed) {
        var cids = new ArrayList<String>();
        embed.path("images").forEach(image -> cids.add(link(image.path("image"))));
        embed.path("captions").forEach(captions -> cids.add(link(captions.path("file"))));
        cids.add(link(embed.path("video")));
        cids.add(link(embed.path("external").path("thumb")));
        return cids.stream().filter(cid -> !cid.isEmpty()).toList();
    }

    private static String link(JsonNode blob) {
        return blob.path("ref").path("$link").asString("");
    }

    private static Optional<String> reply(JsonNode record) {
        if (!record.has("reply")) {
            return Optional.empty();
        }
        for (var end : new String[] {"root", "parent"}) {
            var strong = record.path("reply").path(end);
            if (strong.path("uri").asString("").isEmpty()
                    || strong.path("cid").asString("").isEmpty()) {
                return invalid("Missing required key \"" + end + "\" at $.record.reply");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> invalid(String why) {
        return Optional.of("Invalid app.bsky.feed.post record: " + why);
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** A digest of the record in the form of a cid: the same record gives the same one. */
    static String cid(JsonNode record) {
        return "bafyrei" + base32(sha256(canonical(record).getBytes(StandardCharsets.UTF_8)));
    }

    static String blobCid(byte[] bytes) {
        return "bafkrei" + base32(sha256(bytes));
    }

    static boolean isTid(String rkey) {
        return rkey.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    }

    static String newTid(Instant at, long number) {
        var value = (at.toEpochMilli() * 1000 + number % 1000) << 10 | number / 1000 % 1024;
        var letters = new char[13];
        for (var i = 12; i >= 0; i--) {
            letters[i] = SORTABLE.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(letters);
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, String>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
            return sorted.toString();
        }
        if (node.isArray()) {
            var text = new StringBuilder("[");
            node.forEach(item -> text.append(canonical(item)).append(','));
            return text.append(']').toString();
        }
        return node.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
    }
}
