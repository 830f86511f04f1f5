package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Captioning;
import org.folkmoot.assets.Description;
import org.folkmoot.assets.Films;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A video with captions, from its upload to the networks' own pages. */
@FolkmootTest
@OnPracticeNetworks
class VideoOnTheNetworkTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final Pattern SOURCE = Pattern.compile("<video controls src=\"([^\"]+)\" aria-label=\"([^\"]*)\"");

    @Autowired
    Publishing publishing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Assets assets;

    @Autowired
    Captioning captioning;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private Instant now;
    private Actor.Person priya;
    private PracticeControl control;

    @BeforeEach
    void dunmere() {
        now = Instant.now();
        clock.set(now);
        priya = Users.actor(users.with("social-media-lead"));
        control = new PracticeControl(TestPractice.address());
    }

    @Test
    void appearsByteForByteOnXAndMastodon() throws Exception {
        var film = Films.film().numbered(501).weighing(18_000).mp4();
        assertThat(film.length).as("more than one segment").isGreaterThan(5_000_000);
        var video = video(film);
        var x = x();
        var mastodon = mastodon();
        var post = publishing.draft(
                priya,
                new PostDraft(
                        "",
                        "Meet the crew",
                        "",
                        List.of(new PostDraft.ForAccount(x, null), new PostDraft.ForAccount(mastodon, null)),
                        List.of(new PostDraft.Image(video, "A crew empties a bin", false)),
                        now.plusSeconds(60)));
        publishing.submitAll(priya, post);
        var helen = Users.actor(users.with("approver"));
        publishing
                .variants(post)
                .forEach(one ->
                        publishing.approve(helen, one.id(), one.revision().hash(), null));

        var variants = published(post);

        assertThat(variants).extracting(Variant::status).containsOnly(VariantStatus.PUBLISHED);
        for (var variant : variants) {
            assertThat(shown(variant.permalink())).as("%s", variant.permalink()).isEqualTo(film);
        }
    }

    @Test
    void needsANewApprovalWhenItsCaptionsAreChanged() {
        var video = video(Films.film().numbered(502).mp4());
        var draft = new PostDraft(
                "",
                "Meet the crew again",
                "",
                List.of(new PostDraft.ForAccount(mastodon(), null)),
                List.of(new PostDraft.Image(video, "A crew empties a bin", false)),
                now.plusSeconds(3600));
        var post = publishing.draft(priya, draft);
        publishing.submitAll(priya, post);
        var submitted = publishing.variants(post).getFirst();
        publishing.approve(
                Users.actor(users.with("approver")),
                submitted.id(),
                submitted.revision().hash(),
                null);

        caption(video, "Croeso");
        assertThat(publishing.variants(post).getFirst().revision().hash())
                .as("the library alone changes no approved post")
                .isEqualTo(submitted.revision().hash());

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(priya)))
                .bodyText()
                .contains("The captions were changed in the library after this was saved");

        publishing.save(priya, post, publishing.post(post).version(), draft);
        var changed = publishing.variants(post).getFirst();
        assertThat(changed.revision().hash()).isNotEqualTo(submitted.revision().hash());
        assertThat(changed.status()).isEqualTo(VariantStatus.DRAFT);
    }

    /** X and Mastodon work on a video for a while; each look takes some seconds of the clock. */
    private List<Variant> published(PostId post) {
        for (var look = 0; look < 60; look++) {
            now = now.plusSeconds(look == 0 ? 61 : 10);
            clock.set(now);
            deliveries.dispatchDue();
            var variants = publishing.variants(post);
            if (variants.stream().allMatch(one -> one.status() == VariantStatus.PUBLISHED)) {
                return variants;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        return publishing.variants(post);
    }

    private byte[] shown(URI permalink) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(permalink).build(), HttpResponse.BodyHandlers.ofString());
            var source = SOURCE.matcher(page.body());
            assertThat(source.find()).as(page.body()).isTrue();
            return client.send(
                            HttpRequest.newBuilder(permalink.resolve(source.group(1)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private AssetId video(byte[] film) {
        var id = assets.add(priya, new ByteArrayInputStream(film), new Description("crew.mp4", "A crew", false, ""));
        caption(id, "Helo");
        return id;
    }

    private void caption(AssetId video, String words) {
        var file = "1\n00:00:01,000 --> 00:00:03,000\n" + words + "\n";
        captioning.caption(priya, video, "cy", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private AccountId x() {
        control.account(Network.X, null, "DunmereFilm", "Dunmere", "x-film", "client-secret-1", 900);
        return account(
                Network.X,
                Map.of(
                        "approval", "approved",
                        "clientId", "client-1",
                        "clientSecret", "client-secret-1",
                        "accessToken", "x-film",
                        "refreshToken", "x-film.refresh"));
    }

    private AccountId mastodon() {
        var token = "mastodon-film-" + System.nanoTime();
        control.account(Network.MASTODON, null, "film" + token.hashCode(), "Dunmere", token, "", 900);
        return account(Network.MASTODON, Map.of("server", "https://social.example/", "token", token));
    }

    private AccountId account(Network network, Map<String, String> answers) {
        var service = register.addService(SETUP, "Films " + network.key() + answers.hashCode(), "Place");
        var account = register.add(
                SETUP, AccountDraft.of(network, "film" + answers.hashCode(), "Dunmere films", "", service));
        register.link(SETUP, account, connections.connect(SETUP, network, answers, true));
        return account;
    }
}
