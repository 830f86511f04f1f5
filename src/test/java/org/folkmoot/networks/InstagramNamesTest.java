package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Recorder.Heard;
import org.folkmoot.networks.instagram.Instagram;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.GraphFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every edge, parameter and field that the connector names, and every field that the practice network answers with, is in
 * Meta's own description of the Graph API, from which Meta makes its SDKs. It is read from {@code FOLKMOOT_SHARED} or
 * {@code ../shared} and is no part of this project.
 */
class InstagramNamesTest extends OnPractice {

    private static final Set<String> EVERYWHERE =
            Set.of("access_token", "appsecret_proof", "fields", "limit", "after", "since");

    /** Edges that may be asked as fields, and what is documented beside the description. */
    private static final Map<String, Set<String>> BESIDES = Map.of(
            "Page", Set.of("instagram_business_account"),
            "IGUser", Set.of(),
            "IGMedia", Set.of("children", "comments"),
            "IGComment", Set.of("replies"));

    /** Containers and the quota have no description; Meta's documentation names their fields. */
    private static final Set<String> CONTAINER = Set.of("id", "status_code", "status");

    private static final Set<String> QUOTA = Set.of("config", "quota_usage");

    private static MediaGround ground;
    private final Instagram instagram = new Instagram();
    private Recorder recorder;

    InstagramNamesTest() {
        super(Network.INSTAGRAM);
    }

    @Override
    Connector connector() {
        return instagram;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = control.account(
                network, null, "dunmere_names" + number, "Dunmere", "EAAnames" + number, "app-secret-1", 4012);
        return Map.of("pageId", "10" + id.substring(5), "pageToken", "EAAnames" + number, "appSecret", "app-secret-1");
    }

    @Override
    MediaSource media() {
        return ground;
    }

    @BeforeEach
    void listenIn() throws IOException {
        assumeTrue(Files.isDirectory(specs()), "Skipped: FOLKMOOT_SHARED holds no networks/specs/meta");
        ground = new MediaGround();
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(instagram), recorder.address());
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

        for (var heard : recorder.heard()) {
            check(heard, unknown);
        }

        assertThat(unknown).isEmpty();
        assertThat(recorder.heard().stream().map(InstagramNamesTest::edge).distinct())
                .contains(
                        "POST media",
                        "POST media_publish",
                        "POST mentions",
                        "POST comments",
                        "POST replies",
                        "GET media",
                        "GET stories",
                        "GET tags",
                        "GET insights",
                        "GET content_publishing_limit",
                        "POST subscribed_apps",
                        "DELETE ",
                        "POST ");
    }

    /** The description is no rubber stamp. */
    @Test
    void findsANameThatMetaDoesNotKnow() {
        var unknown = new TreeSet<String>();

        fields("IGMedia", GraphFields.parse("id,title,comments{id,likes}"), unknown);

        assertThat(unknown).containsExactly("field likes of IGComment", "field title of IGMedia");
    }

    private void useEverything() {
        var picture = new Content("New bins", List.of(MediaGround.BINS), null, "en-GB");
        var post = engine().publish(picture.commented("See our website"), null)
                .refs()
                .getFirst();
        engine().publish(new Content("Two", List.of(MediaGround.BINS, MediaGround.BINS), null, "en-GB"), null);
        engine().publish(new Content("The crew", List.of(MediaGround.VIDEO), null, "en-GB"), null);
        for (var fault : List.of(PracticeFault.DROP_AFTER_COMMIT, PracticeFault.DROP_BEFORE_COMMIT)) {
            control.fault(network, fault, PracticeControl.publishing(network));
            engine().publish(new Content("", List.of(MediaGround.BINS), null, "en-GB").as(Form.STORY), null);
            control.fault(network, fault, PracticeControl.publishing(network));
            engine().publish(picture, null);
        }
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        engine().publish(Content.text("Soon"), RemoteRef.of(question));
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST replies");
        engine().publish(Content.text("Monday"), RemoteRef.of(question));
        control.mention(network, linked.remoteId(), "Tom Reed", "Lovely park", MORNING);
        var comments = got(use(ReadsComments.class)
                .comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60))));
        var tag = comments.items().stream()
                .filter(one -> one.kind() == RemoteComment.Kind.MENTION)
                .findFirst()
                .orElseThrow();
        engine().publish(Content.text("We like it too"), tag.ref());
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST mentions");
        engine().publish(Content.text("Thank you"), tag.ref());
        use(ReadsPosts.class).posts(session(), null, MORNING.minus(Duration.ofDays(1)));
        use(Measures.class).account(session());
        use(Measures.class).post(session(), post);
        use(ConnectsAccounts.class).probe(session());
        use(Identifies.class).identify(session());
        use(Receives.class).subscribe(session(), WEBHOOK);
        for (var named : List.of("", ",\"comment_id\":\"" + question + "\"")) {
            use(Receives.class)
                    .look(session(), mention("{\"media_id\":\"" + tag.ref().id() + "\"" + named + "}"));
        }
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.HIDE);
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.REMOVE);
        use(Deletes.class).delete(session(), post);
    }

    private InboundEvent mention(String value) {
        var told = "{\"field\":\"mentions\",\"value\":" + value + "}";
        return new InboundEvent(linked.remoteId(), "1", InboundEvent.HINT, MORNING, null, told);
    }

    private static String edge(Heard heard) {
        var parts = heard.path().substring("/v25.0/".length()).split("/");
        return heard.method() + " " + (parts.length > 1 ? parts[1] : "");
    }

    private void check(Heard heard, Set<String> unknown) {
        var parts = heard.path().substring("/v25.0/".length()).split("/");
        if (parts[0].equals("debug_token")) {
            return; // an endpoint without a node; not in the files
        }
        var parameters = parameters(heard);
        var node = node(parts[0]);
        var asked = GraphFields.parse(parameters.getOrDefault("fields", ""));
        if (node.equals("IGContainer")) {
            only(CONTAINER, asked, node, unknown);
            return;
        }
        if (parts.length > 1 || !heard.method().equals("GET")) {
            parameters(node, parts.length > 1 ? parts[1] : "", heard.method(), parameters, unknown);
        }
        if (parts.length > 1 && parts[1].equals("content_publishing_limit")) {
            only(QUOTA, asked, parts[1], unknown);
        } else {
            var shown = parts.length > 1 ? type(parts[1]) : node;
            fields(shown, asked, unknown);
            if (heard.method().equals("GET") && !parts[parts.length - 1].equals("insights")) {
                answer(shown, heard, unknown);
            }
        }
    }

    private static void only(Set<String> known, List<GraphFields> asked, String of, Set<String> unknown) {
        asked.stream()
                .filter(field -> !known.contains(field.name()))
                .forEach(field -> unknown.add("field " + field.name() + " of " + of));
    }

    private static void parameters(
            String node, String edge, String method, Map<String, String> sent, Set<String> unknown) {
        var known = new HashSet<>(EVERYWHERE);
        var found = false;
        for (var api : spec(node).path("apis")) {
            if (api.path("endpoint").asString("").equals(edge)
                    && api.path("method").asString("").equals(method)) {
                found = true;
                api.path("params").forEach(param -> known.add(param.path("name").asString()));
            }
        }
        if (!found) {
            unknown.add(method + " " + edge + " of " + node);
        }
        sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(method + " " + edge + " " + name));
    }

    private static void fields(String node, List<GraphFields> asked, Set<String> unknown) {
        for (var field : asked) {
            if (!known(node).contains(field.name())) {
                unknown.add("field " + field.name() + " of " + node);
            }
            if (!field.inside().isEmpty() && !field.name().equals("from")) {
                fields(type(field.name()), field.inside(), unknown);
            }
        }
    }

    private static void answer(String node, Heard heard, Set<String> unknown) {
        var body = Json.parse(heard.answer()).orElseGet(Json::object);
        if (body.has("error")) {
            return;
        }
        var items = body.has("data") ? body.path("data") : Json.array().add(body);
        for (var item : items) {
            item.propertyNames().stream()
                    .filter(name -> !known(node).contains(name))
                    .forEach(name -> unknown.add("answered " + name + " of " + node));
        }
    }

    private static Set<String> known(String node) {
        var known = new HashSet<>(BESIDES.get(node));
        spec(node).path("fields").forEach(field -> known.add(field.path("name").asString()));
        return known;
    }

    private static String node(String id) {
        return switch (id.length() == 15 ? id.substring(0, 3) : id.length() == 17 ? "user" : "page") {
            case "179" -> "IGMedia";
            case "180" -> "IGComment";
            case "181" -> "IGContainer";
            case "user" -> "IGUser";
            default -> "Page";
        };
    }

    private static String type(String edge) {
        return switch (edge) {
            case "comments", "replies", "mentioned_comment" -> "IGComment";
            case "instagram_business_account" -> "IGUser";
            case "subscribed_apps" -> "Page";
            default -> "IGMedia";
        };
    }

    private static Map<String, String> parameters(Heard heard) {
        var query = new java.util.LinkedHashMap<String, String>();
        if (heard.query() != null) {
            query.putAll(decoded(heard.query()));
        }
        return new Call(heard.method(), heard.path(), query, heard.headers(), heard.body(), Duration.ZERO).parameters();
    }

    private static Map<String, String> decoded(String query) {
        var form = new Call(
                "POST",
                "",
                Map.of(),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                query.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Duration.ZERO);
        return form.parameters();
    }

    private static JsonNode spec(String node) {
        try {
            return Json.read(Files.readString(specs().resolve(node + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path specs() {
        var named = System.getenv("FOLKMOOT_SHARED");
        return Path.of(named == null ? "../shared" : named).resolve("networks/specs/meta");
    }
}
