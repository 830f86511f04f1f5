package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.networks.Recorder.Heard;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.threads.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every request that the connector makes, with its parameters, fields and metrics, and every field that the practice
 * network answers with, is in Meta's own collection of requests to Threads (fbsamples/threads_api, 2 January 2026). It is
 * read from {@code FOLKMOOT_SHARED} or {@code ../shared} and is no part of this project.
 */
class ThreadsRequestsTest extends OnPractice {

    private static final Set<String> EVERYWHERE = Set.of("access_token", "limit", "after", "since");

    private MediaGround ground;
    private final Threads threads = new Threads();
    private final Map<String, Set<String>> requests = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private Recorder recorder;

    ThreadsRequestsTest() {
        super(Network.THREADS);
    }

    @Override
    Connector connector() {
        return threads;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(network, null, "dunmere_requests" + number, "Dunmere", "THrequests" + number, "", 310);
        return Map.of("accessToken", "THrequests" + number);
    }

    @Override
    MediaSource media() {
        return ground;
    }

    @BeforeEach
    void listenIn() throws IOException {
        var file = collection();
        assumeTrue(Files.exists(file), "Skipped: FOLKMOOT_SHARED holds no networks/specs/threads");
        read(Json.read(Files.readString(file)));
        ground = new MediaGround();
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(threads), recorder.address());
        linked = (Linking.Linked) networks.connect(network, linked.secrets(), true);
    }

    @AfterEach
    void stopListening() {
        if (recorder != null) {
            recorder.close();
            ground.close();
        }
    }

    @Test
    void bothSidesNameNothingThatMetaDoesNotKnow() {
        useEverything();
        var unknown = new TreeSet<String>();

        recorder.heard().forEach(heard -> check(heard, unknown));

        assertThat(unknown).isEmpty();
        assertThat(recorder.heard().stream().map(ThreadsRequestsTest::request).distinct())
                .contains(
                        "GET me",
                        "GET debug_token",
                        "POST me/threads",
                        "POST me/threads_publish",
                        "GET me/threads",
                        "GET me/replies",
                        "GET me/mentions",
                        "GET me/threads_publishing_limit",
                        "GET me/threads_insights",
                        "GET {id}",
                        "GET {id}/conversation",
                        "GET {id}/insights",
                        "POST {id}/manage_reply",
                        "DELETE {id}",
                        "GET refresh_access_token");
    }

    /** The collection is no rubber stamp. */
    @Test
    void findsWhatIsNotInTheCollection() {
        var unknown = new TreeSet<String>();

        check(heard("POST", "/v1.0/me/threads", "media_type=TEXT&title=Bins"), unknown);
        check(heard("GET", "/v1.0/me/threads", "fields=id,like_count"), unknown);
        check(heard("POST", "/v1.0/me/blocks", ""), unknown);

        assertThat(unknown)
                .containsExactly("POST me/blocks", "POST me/threads title", "field like_count of GET me/threads");
    }

    private static Heard heard(String method, String path, String query) {
        return new Heard(method, path, query, Map.of(), new byte[0], 400, "", new byte[0]);
    }

    private void useEverything() {
        var park = new Content("The park", List.of(MediaGround.BINS), null, "en-GB");
        var post = engine().publish(park, null).refs().getFirst();
        engine().publish(new Content("Two", List.of(MediaGround.BINS, MediaGround.BINS), null, "en-GB"), null);
        engine().publish(new Content("The crew", List.of(MediaGround.VIDEO), null, "en-GB"), null);
        engine().publish(
                        new Content("Bins", List.of(), java.net.URI.create("https://www.dunmere.gov.uk"), "en-GB"),
                        null);
        engine().publish(Content.text("More?").asking(new Poll(List.of("Yes", "No"), Duration.ofDays(1))), null);
        control.faultAfter(
                network,
                PracticeFault.DROP_AFTER_COMMIT,
                PracticeControl.publishing(network),
                1,
                1,
                Duration.ofMinutes(1));
        engine().publish(ConnectorContract.SNOW, null);
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        engine().publish(Content.text("Lost and found"), null);
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        control.mention(network, linked.remoteId(), "Tom Reed", "Lovely park", MORNING);
        engine().publish(Content.text("Monday"), RemoteRef.of(question));
        use(ReadsComments.class).comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60)));
        use(ReadsPosts.class).posts(session(), null, MORNING.minus(Duration.ofDays(1)));
        use(Measures.class).account(session());
        use(Measures.class).post(session(), post);
        use(ConnectsAccounts.class).probe(session());
        use(Identifies.class).identify(session());
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.HIDE);
        use(Deletes.class).delete(session(), post);
        use(RenewsAccess.class).renew(session());
    }

    private void check(Heard heard, Set<String> unknown) {
        var request = request(heard);
        var known = requests.get(request);
        if (known == null) {
            unknown.add(request);
            return;
        }
        var sent = decoded(heard.query());
        sent.putAll(decoded(new String(heard.body(), StandardCharsets.UTF_8)));
        sent.keySet().stream()
                .filter(name -> !known.contains(name) && !EVERYWHERE.contains(name))
                .forEach(name -> unknown.add(request + " " + name));
        GraphFields.parse(sent.getOrDefault("fields", "")).stream()
                .filter(field -> !fields(request).contains(field.name()))
                .forEach(field -> unknown.add("field " + field.name() + " of " + request));
        if (sent.containsKey("metric")) {
            var metrics = names(request.contains("me/") ? "metrics_account" : "metrics_post");
            Arrays.stream(sent.get("metric").split(","))
                    .filter(metric -> !metrics.contains(metric))
                    .forEach(metric -> unknown.add("metric " + metric + " of " + request));
        }
        if (request.startsWith("GET") && !request.matches(".*(insights|_token)")) {
            answer(request, heard, unknown);
        }
    }

    private void answer(String request, Heard heard, Set<String> unknown) {
        var body = Json.parse(heard.answer()).orElseGet(Json::object);
        for (var item : body.has("data") ? body.path("data") : Json.array().add(body)) {
            item.propertyNames().stream()
                    .filter(name -> !name.equals("error") && !fields(request).contains(name))
                    .forEach(name -> unknown.add("answered " + name + " of " + request));
        }
    }

    /** One number may be a post's, an answer's or a container's. */
    private Set<String> fields(String request) {
        return switch (request) {
            case "GET me" -> names("fields_profile");
            case "GET me/threads_publishing_limit" -> names("fields_quota");
            case "GET me/threads", "GET me/mentions" -> names("fields_threads");
            case "GET me/replies", "GET {id}/conversation" -> names("fields_replies");
            default -> {
                var any = new HashSet<>(names("fields_threads"));
                any.addAll(names("fields_container"));
                yield any;
            }
        };
    }

    private Set<String> names(String variable) {
        return names.getOrDefault(variable, Set.of());
    }

    private static String request(Heard heard) {
        var path = heard.path().replaceFirst("^/(v1\\.0/)?", "").replaceAll("^\\d+", "{id}");
        return heard.method() + " " + path;
    }

    private void read(JsonNode collection) {
        for (var variable : collection.path("variable")) {
            var listed = new HashSet<String>();
            GraphFields.parse(variable.path("value").asString("")).forEach(field -> listed.add(field.name()));
            names.put(variable.path("key").asString(), listed);
        }
        items(collection.path("item"));
    }

    private void items(JsonNode items) {
        for (var item : items) {
            items(item.path("item"));
            var request = item.path("request");
            if (request.isObject()) {
                var raw = request.path("url").path("raw").asString("");
                var path = raw.replaceFirst("\\?.*", "")
                        .replace("{{api_host}}/", "")
                        .replaceFirst("/$", "")
                        .replaceFirst("\\{\\{\\w+_id}}", "{id}");
                var known = requests.computeIfAbsent(
                        request.path("method").asString() + " " + path, any -> new HashSet<>());
                request.path("url")
                        .path("query")
                        .forEach(one -> known.add(one.path("key").asString()));
            }
        }
    }

    private static Map<String, String> decoded(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static Path collection() {
        var named = System.getenv("FOLKMOOT_SHARED");
        return Path.of(named == null ? "../shared" : named)
                .resolve("networks/specs/threads/threads-api.postman_collection.json");
    }
}
