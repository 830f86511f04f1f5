package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.assets.Pictures;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Decision;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first word to the permalink, on the practice networks. */
@FolkmootTest
@OnPracticeNetworks
class OnTheNetworkTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final String PAGE = "100000077";
    private static final String FERRY = "100000078";

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
    Users users;

    @Autowired
    SettableClock clock;

    Instant now;
    Actor.Person priya;
    Actor.Person helen;
    PracticeControl control;

    @BeforeEach
    void dunmere() {
        now = Instant.now();
        clock.set(now);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        control = new PracticeControl(TestPractice.address());
    }

    @Test
    void aPostAppearsOnceOnEachNetworkWithItsAltTextAndKeepsItsPermalink() {
        var facebook = facebook(PAGE);
        var bluesky = bluesky();
        var picture = assets.add(
                priya,
                new ByteArrayInputStream(Pictures.jpeg(1200, 630, 61)),
                new Description("bins.jpg", "Three bins at a kerb", false, ""));
        var post = publishing.draft(
                priya,
                new PostDraft(
                        "",
                        "Bin days move by one day",
                        "",
                        List.of(
                                new PostDraft.ForAccount(facebook, null),
                                new PostDraft.ForAccount(bluesky, "Bins: a day later")),
                        List.of(new PostDraft.Image(picture, "Three bins at a kerb", false)),
                        now.plusSeconds(60)));
        publishing.submitAll(priya, post);
        publishing
                .variants(post)
                .forEach(one ->
                        publishing.approve(helen, one.id(), one.revision().hash(), null));

        clock.set(now.plusSeconds(61));
        deliveries.dispatchDue();
        var variants = settled(post);

        assertThat(variants).extracting(Variant::status).containsOnly(VariantStatus.PUBLISHED);
        assertThat(variants)
                .allSatisfy(variant -> assertThat(variant.permalink()).isNotNull());
        assertThat(control.posts(Network.FACEBOOK, PAGE)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("Bin days move by one day");
            assertThat(shown.alts()).containsExactly("Three bins at a kerb");
        });
        var connection = register.account(facebook).connection();
        assertThat(publishing.byRemote(connection, variants.getFirst().remoteId()))
                .map(PublishedVariant::id)
                .contains(variants.getFirst().id());
    }

    @Test
    void goesOutLongAfterItsTimeWhenSomebodySaysThatItNeverAppeared() {
        var post = publishing.draft(priya, PostDraft.of("The ferry is back", facebook(FERRY), now.plusSeconds(60)));
        publishing.submitAll(priya, post);
        var variant = publishing.variants(post).getFirst();
        publishing.approve(helen, variant.id(), variant.revision().hash(), null);
        control.fault(Network.FACEBOOK, PracticeFault.DROP_BEFORE_COMMIT, PracticeControl.publishing(Network.FACEBOOK));
        clock.set(now.plusSeconds(61));
        deliveries.dispatchDue();
        control.fault(Network.FACEBOOK, PracticeFault.UNAVAILABLE, "", 500, Duration.ZERO);
        for (var minutes = 1; minutes < 30; minutes++) {
            clock.set(now.plusSeconds(61).plus(Duration.ofMinutes(minutes)));
            deliveries.dispatchDue();
        }
        control.clearFaults();
        var delivery = deliveries
                .of(new Source("variant", variant.id().value()))
                .orElseThrow()
                .id();
        becomes(variant, VariantStatus.UNKNOWN);

        clock.set(now.plus(Duration.ofHours(5)));
        deliveries.decide(priya, delivery, new Decision.ItDidNotSendAgain());
        becomes(variant, VariantStatus.SCHEDULED);
        deliveries.dispatchDue();

        becomes(variant, VariantStatus.PUBLISHED);
        assertThat(control.posts(Network.FACEBOOK, FERRY))
                .extracting(PracticeControl.Shown::text)
                .containsExactly("The ferry is back");
    }

    private void becomes(Variant variant, VariantStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(publishing.variant(variant.id()).status()).isEqualTo(status));
    }

    private List<Variant> settled(PostId post) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var variants = publishing.variants(post);
        while (System.nanoTime() < deadline
                && variants.stream()
                        .anyMatch(one ->
                                one.status() == VariantStatus.SCHEDULED || one.status() == VariantStatus.PUBLISHING)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            variants = publishing.variants(post);
        }
        return variants;
    }

    private AccountId facebook(String page) {
        var token = "EAApage" + page;
        control.account(Network.FACEBOOK, page, "dunmere" + page, "Dunmere " + page, token, "app-secret-1", 2500);
        return account(Network.FACEBOOK, Map.of("pageId", page, "pageToken", token, "appSecret", "app-secret-1"));
    }

    private AccountId bluesky() {
        control.account(Network.BLUESKY, null, "dunmere77.example", "Dunmere", "abcd-efgh-ijkl-mnop", "", 900);
        return account(Network.BLUESKY, Map.of("handle", "dunmere77.example", "password", "abcd-efgh-ijkl-mnop"));
    }

    private AccountId account(Network network, Map<String, String> answers) {
        var service = register.addService(SETUP, "Waste " + answers.hashCode(), "Place");
        var account = register.add(
                SETUP,
                AccountDraft.of(
                        network,
                        "dunmere" + Integer.toHexString(answers.hashCode()) + ".example",
                        "Dunmere",
                        "",
                        service));
        register.link(SETUP, account, connections.connect(SETUP, network, answers, true));
        return account;
    }
}
