package org.folkmoot.networks.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.PageMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every edge, parameter and field that the connector names exists in Meta's own description of the Graph API, the files
 * from which Meta makes its SDKs. They are read from {@code FOLKMOOT_SHARED} or {@code ../shared} and are not part of this
 * project; without them the test is skipped and says so.
 */
class FacebookNamesTest {

    /** Taken by every edge; the description does not repeat them. */
    private static final Set<String> EVERYWHERE =
            Set.of("access_token", "appsecret_proof", "fields", "limit", "after", "since", "source");

    private static final Pattern PART = Pattern.compile("; name=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("[a-z_]+");

    private record Sent(String method, String path, Map<String, String> parameters) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Session session;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var networks = new Networks(List.of(new Facebook()), base);
        networks.connect(
                Network.FACEBOOK, Map.of("pageId", "1", "pageToken", "token-1", "appSecret", "secret-1"), true);
        session = networks.session(
                Network.FACEBOOK,
                "1",
                Map.of("pageToken", "token-1", "appSecret", "secret-1"),
                base,
                true,
                sha256 -> new byte[] {1},
                Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesNothingThatMetaDoesNotKnow() throws IOException {
        var specs = specs();
        assumeThat(specs)
                .as("Skipped: FOLKMOOT_SHARED holds no networks/specs/meta")
                .isDirectory();
        useEverything();
        var unknown = new TreeSet<String>();

        for (var call : sent) {
            var parts = call.path().substring("/v25.0/".length()).split("/");
            if (parts[0].equals("debug_token") || call.path().startsWith("/video-upload/")) {
                continue; // endpoints without a node; not in the files
            }
            var node = Json.read(Files.readString(specs.resolve(node(parts[0]) + ".json")));
            checkParameters(node, call, parts, unknown);
            checkFields(specs, call, parts, unknown);
        }

        assertThat(sent).hasSizeGreaterThan(15);
        assertThat(unknown).isEmpty();
    }

    private void checkParameters(tools.jackson.databind.JsonNode node, Sent call, String[] parts, Set<String> unknown) {
        if (parts.length == 1) {
            return;
        }
        var known = new HashSet<>(EVERYWHERE);
        var found = false;
        for (var api : node.path("apis")) {
            if (api.path("endpoint").asString("").equals(parts[1])
                    && api.path("method").asString("").equals(call.method())) {
                found = true;
                api.path("params").forEach(param -> known.add(param.path("name").asString()));
            }
        }
        if (!found) {
            unknown.add(call.method() + " " + parts[1]);
        }
        call.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(call.method() + " " + parts[1] + " " + name));
    }

    /** The names inside of fields, one node after the other; modifiers and what they hold are left out. */
    private static void checkFields(Path specs, Sent call, String[] parts, Set<String> unknown) throws IOException {
        var asked = call.parameters().getOrDefault("fields", "").replaceAll("\\.\\w+\\([^)]*\\)", "");
        var known = new HashSet<String>();
        for (var name : List.of(
                "Page",
                "PagePost",
                "Post",
                "Comment",
                "AdVideo",
                "Stories",
                "UnifiedThread",
                "Business",
                "BusinessUser",
                "BusinessPageRequest",
                "SystemUser")) {
            Json.read(Files.readString(specs.resolve(name + ".json")))
                    .path("fields")
                    .forEach(field -> known.add(field.path("name").asString()));
        }
        // edges that may be asked as fields, and the insides of attachments (StoryAttachment, not among the files)
        known.addAll(Set.of(
                "comments", "reactions", "attachments", "media_type", "subattachments", "messages", "mime_type"));
        var names = FIELD.matcher(asked);
        while (names.find()) {
            if (!known.contains(names.group())) {
                unknown.add("field " + names.group() + " of " + String.join("/", parts));
            }
        }
    }

    private static String node(String id) {
        return switch (id) {
            case "1", "me" -> "Page";
            case "7" -> "Business";
            case "8" -> "AdVideo";
            default -> id.startsWith("1_") ? "PagePost" : "Comment";
        };
    }

    private void useEverything() {
        var image = new Media("0".repeat(64), "image/png", 1, 1, 1, "Three bins");
        var link = new Content("Bins", List.of(), URI.create("https://www.dunmere.gov.uk"), "en-GB");
        publish(new Content("Bins", List.of(image), null, "en-GB"), null);
        publish(link, null);
        publish(Content.text("Friday"), RemoteRef.of("2_3"));
        var posting = new FacebookPosting(FacebookText.reply());
        var attempt = new Attempt(0, Instant.now(), List.of(), Set.of(), 0);
        posting.reconcile(session, order(Content.text("Bins"), null), attempt, Instant.now());
        posting.reconcile(session, order(Content.text("Bins"), RemoteRef.of("1_2")), attempt, Instant.now());
        new FacebookReading().posts(session, null, Instant.EPOCH);
        var reading = new FacebookReading();
        reading.comments(session, reading.from(Instant.now().minus(Duration.ofDays(30))));
        new FacebookFigures().account(session);
        new FacebookFigures().post(session, RemoteRef.of("1_2"));
        new FacebookAccess().probe(session);
        new FacebookWebhook().subscribe(session, URI.create("https://folkmoot.example/webhooks/1"));
        new FacebookSettings().settings(session);
        new FacebookPortfolio().people(session);
        new FacebookPortfolio().portfolio(session);
        new FacebookPortfolio().request(session, "7", "2");
        new FacebookUpkeep().block(session, RemoteRef.of("9"));
        new FacebookUpkeep().unblock(session, RemoteRef.of("9"));
        var messages = new PageMessages("messenger", Graph::of, Session::remoteAccountId, FacebookText.message());
        var answer = order(Content.text("Friday"), RemoteRef.of("9"));
        messages.execute(session, answer, messages.plan(answer).steps().getFirst(), List.of());
        messages.reconcile(session, answer, attempt, Instant.now());
        messages.messages(session, messages.from(Instant.now()));
        films();
    }

    private void films() {
        var captions = new Media.Captions("c".repeat(64), "text/vtt", "en-GB");
        var film = new Media("f".repeat(64), "video/mp4", 1, 1080, 1920, "", 12_000, List.of(captions));
        var picture = new Media("0".repeat(64), "image/png", 1, 1, 1, "Three bins");
        var post = new Content("The crew", List.of(film), null, "en-GB").commented("Dates: dunmere.gov.uk");
        publish(post, null);
        publish(post.as(Content.Form.REEL), null);
        publish(new Content("", List.of(film), null, "en-GB").as(Content.Form.STORY), null);
        publish(new Content("", List.of(picture), null, "en-GB").as(Content.Form.STORY), null);
        var handles = List.of(Handle.of("video", "8"), Handle.of("post", "1_2"), Handle.of("photo.0", "5"));
        var posting = new FacebookPosting(FacebookText.reply());
        for (var step = 2; step < 5; step++) {
            posting.reconcile(
                    session, order(post, null), new Attempt(step, Instant.now(), handles, Set.of(), 0), Instant.now());
        }
        var story = new Content("", List.of(picture), null, "en-GB").as(Content.Form.STORY);
        posting.reconcile(
                session, order(story, null), new Attempt(1, Instant.now(), handles, Set.of(), 0), Instant.now());
    }

    private void publish(Content content, RemoteRef replyTo) {
        var posting = new FacebookPosting(FacebookText.reply());
        var order = order(content, replyTo);
        var handles = new ArrayList<Handle>();
        for (var step : posting.plan(order).steps()) {
            switch (posting.execute(session, order, step, handles)) {
                case Outcome.StepDone(var left) -> handles.addAll(left);
                case Outcome.Accepted(var handle, var at) -> {
                    posting.poll(session, order, handle);
                    handles.add(Handle.of("post", "1_2"));
                }
                default -> {}
            }
        }
    }

    private static PublishOrder order(Content content, RemoteRef replyTo) {
        return new PublishOrder(UUID.randomUUID(), content, Instant.now(), replyTo);
    }

    private static Path specs() {
        var named = System.getenv("FOLKMOOT_SHARED");
        return Path.of(named == null ? "../shared" : named).resolve("networks/specs/meta");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            var parameters = new java.util.LinkedHashMap<String, String>();
            var query = exchange.getRequestURI().getRawQuery();
            var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            decode(query == null ? "" : query, parameters);
            if (type.startsWith("multipart")) {
                var names = PART.matcher(body);
                while (names.find()) {
                    parameters.put(names.group(1), "");
                }
            } else {
                decode(body, parameters);
            }
            sent.add(new Sent(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters));
            var words = exchange.getRequestURI().getPath().endsWith("/1")
                            && parameters.getOrDefault("fields", "").contains("business")
                    ? "{\"id\":\"1\",\"business\":{\"id\":\"7\"}}"
                    : "{\"id\":\"1\",\"post_id\":\"1_2\",\"video_id\":\"8\",\"upload_session_id\":\"8\",\"upload_url\":\"http://127.0.0.1:"
                            + server.getAddress().getPort() + "/video-upload/v25.0/8\",\"start_offset\":\""
                            + (parameters.containsKey("start_offset") ? "1" : "0")
                            + "\",\"end_offset\":\"1\",\"data\":[]}";
            var answer = words.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static void decode(String encoded, Map<String, String> into) {
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                into.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
    }
}
