package org.folkmoot.networks.graph;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls of Meta's Graph API, and of the API of Threads, which speaks like it.
 *
 * @param version the first part of every path; empty for what stands beside the versions
 * @param appSecret with which each call proves that it is the app's; empty where the API asks for no proof
 * @param dialect what only this network's errors mean
 */
public record Graph(
        GuardedHttp http, URI base, String version, String token, String appSecret, GraphErrors.Dialect dialect) {

    /** Served until 29 July 2028. */
    public static final String VERSION = "v25.0";

    public static final URI HOST = URI.create("https://graph.facebook.com");

    /** The secrets of a connection by a page's token. */
    public static final String TOKEN = "pageToken";

    public static final String APP_SECRET = "appSecret";

    /** The subcode of an upload that went on at the wrong place. */
    private static final int OTHER_BYTES = 1_363_037;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ");

    /** @param part what Meta calls the file */
    public record File(String part, String name, String mime, byte[] bytes) {}

    /** Meta's own API with a page's token. */
    public Graph(GuardedHttp http, URI base, String token, String appSecret) {
        this(http, base, VERSION, token, appSecret, GraphErrors.Dialect.NONE);
    }

    public static Graph of(Session session) {
        return of(session, GraphErrors.Dialect.NONE);
    }

    public static Graph of(Session session, GraphErrors.Dialect dialect) {
        return new Graph(
                session.http(), session.base(), VERSION, session.secret(TOKEN), session.secret(APP_SECRET), dialect);
    }

    /** The same app with another token of its own. */
    public Graph as(String other) {
        return new Graph(http, base, version, other, appSecret, dialect);
    }

    /** Videos of pages go to a host of their own (developers.facebook.com/docs/video-api, read 2026-11-22). */
    public Graph forVideos() {
        var host = URI.create(base.toString().replace("//graph.", "//graph-video."));
        return new Graph(http, host, version, token, appSecret, dialect);
    }

    /** A read; whatever broke, it may be asked again. */
    public Answer<JsonNode> get(String path, Map<String, String> parameters) {
        return judged(http.send(Request.get(base, path(path), signed(parameters))), false);
    }

    /** A write; what broke off after the first byte is unknown. */
    public Answer<JsonNode> post(String path, Map<String, String> fields) {
        return judged(http.send(Request.form(base, path(path), signed(fields))), true);
    }

    public Answer<JsonNode> upload(String path, Map<String, String> fields, String mime, byte[] image) {
        return judged(http.send(Request.multipart(base, path(path), signed(fields), mime, image)), true);
    }

    public Answer<JsonNode> upload(String path, Map<String, String> fields, File file) {
        var request = Request.multipart(
                base, path(path), signed(fields), file.part(), file.name(), file.mime(), file.bytes());
        return judged(http.send(request), true);
    }

    /** A part of a video. That Meta wants other bytes is no failure: it names them as it names the next ones. */
    public Answer<JsonNode> part(String path, Map<String, String> fields, File file) {
        var exchange = http.send(Request.multipart(
                base, path(path), signed(fields), file.part(), file.name(), file.mime(), file.bytes()));
        return others(exchange).<Answer<JsonNode>>map(Answer::of).orElseGet(() -> judged(exchange, true));
    }

    private static Optional<JsonNode> others(Exchange exchange) {
        return exchange instanceof Exchange.Answered answered
                ? Json.parse(answered.body())
                        .map(body -> body.path("error"))
                        .filter(error -> error.path("error_subcode").asInt(0) == OTHER_BYTES)
                        .map(error -> error.path("error_data"))
                        .filter(wanted -> wanted.has("start_offset"))
                : Optional.empty();
    }

    /**
     * To the address that Meta gave for this one upload; the guard refuses hosts that are not the network's.
     *
     * @param offset where in the file these bytes begin
     * @param size of the whole file
     */
    public Answer<JsonNode> send(URI address, long offset, long size, Request.Streamed rest) {
        var headers = Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/octet-stream",
                "Authorization",
                "OAuth " + token,
                "offset",
                String.valueOf(offset),
                "file_size",
                String.valueOf(size));
        return judged(http.send(new Request("POST", address, headers, null, rest)), true);
    }

    /** A write that may be repeated: the network's own delete. */
    public Answer<JsonNode> delete(String id) {
        return delete(id, Map.of());
    }

    public Answer<JsonNode> delete(String path, Map<String, String> parameters) {
        var get = Request.get(base, path(path), signed(parameters));
        return judged(http.send(new Request("DELETE", get.uri(), get.headers(), null)), true);
    }

    /** Where a list goes on; null at its end. */
    public static @Nullable String next(JsonNode list) {
        var paging = list.path("paging");
        return paging.has("next") ? paging.path("cursors").path("after").asString(null) : null;
    }

    /** Graph writes {@code 2026-05-08T09:00:00+0000}. */
    public static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private String path(String path) {
        return version.isEmpty() ? "/" + path : "/" + version + "/" + path;
    }

    private Map<String, String> signed(Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("access_token", token);
        if (!appSecret.isEmpty()) {
            all.put("appsecret_proof", Signatures.hmac(appSecret, token));
        }
        return all;
    }

    /** An error can come with any status, 200 included. */
    private Answer<JsonNode> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent() && !body.get().has("error")) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(new GraphErrors(http, dialect).failure(exchange, write));
    }
}
