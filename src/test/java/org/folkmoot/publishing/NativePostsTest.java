package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Decision.ItAppeared;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Posts that Dunmere's people made on the networks themselves, told from those that went out from here. */
@FolkmootTest
@OnPracticeNetworks
class NativePostsTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int pages = 100_000_900;

    @Autowired
    Publishing publishing;

    @Autowired
    NativeReader reader;

    @Autowired
    NativeIntake intake;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    Networks networks;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    Instant now;
    Actor.Person priya;
    Actor.Person helen;
    PracticeControl control;
    Network network;
    AccountId account;
    ConnectionId connection;
    String remote;

    @BeforeEach
    void dunmere() {
        now = Instant.now();
        clock.set(now);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        control = new PracticeControl(TestPractice.address());
    }

    @AfterEach
    void mendTheNetworks() {
        control.clearFaults();
        control.clock(null);
    }

    @Test
    void importsAPostMadeOnTheNetworkOnceAndNeverSendsIt() {
        join(Network.MASTODON);
        control.post(network, remote, "The ferry is back", now.minus(Duration.ofDays(3)));
        reader.read(account, connection);
        reader.read(account, connection);
        clock.set(now.plus(Duration.ofHours(1)));
        reader.read(account, connection);
        deliveries.dispatchDue();

        assertThat(publishing.nativeOfAccount(account, 10)).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("The ferry is back");
            assertThat(post.madeWith()).isEqualTo("Web");
            assertThat(post.permalink()).isNotNull();
            assertThat(post.postedAt()).isBefore(now.minus(Duration.ofDays(2)));
        });
        assertThat(control.posts(network, remote)).hasSize(1);
        assertThat(publishing.ofAccount(account, 10)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(1));
    }

    @Test
    void showsItInTheCalendarOnTheAccountsPageAndOnAPageOfItsOwn() {
        join(Network.BLUESKY);
        control.post(network, remote, "The ferry is back", now.minus(Duration.ofMinutes(5)));
        reader.read(account, connection);
        var address = "/native-posts/"
                + publishing.nativeOfAccount(account, 1).getFirst().id().value();

        assertThat(mvc.get().uri("/calendar?account=" + account.value()).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains(address, "The ferry is back", "Native");
        assertThat(mvc.get().uri("/accounts/" + account.value()).with(As.actor(priya)))
                .bodyText()
                .contains(address);
        assertThat(mvc.get().uri(address).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Made on Bluesky itself", "The network does not say");
        assertThat(mvc.get()
                        .uri("/api/v1/native-posts?account=" + account.value())
                        .with(As.actor(priya)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0].text")
                .isEqualTo("The ferry is back");
    }

    @Test
    void noticesThatItWasChangedOrDeletedThere() {
        join(Network.BLUESKY);
        var post = control.post(network, remote, "The ferry is back", now.minus(Duration.ofDays(3)));
        control.post(network, remote, "The ferry is full", now.minus(Duration.ofDays(2)));
        reader.read(account, connection);
        var deletes =
                (Availability.Present<Deletes>) networks.connector(network).get(Deletes.class);
        assertThat(deletes.capability().delete(connections.session(connection), RemoteRef.of(post)))
                .isInstanceOf(Outcome.Published.class);
        clock.set(now.plus(Duration.ofHours(2)));
        reader.read(account, connection);
        assertThat(publishing.nativeOfAccount(account, 10)).allMatch(one -> one.goneAt() == null);

        clock.set(now.plus(Duration.ofHours(25)));
        reader.read(account, connection);
        assertThat(publishing.nativeOfAccount(account, 10))
                .filteredOn(one -> one.goneAt() != null)
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.text()).isEqualTo("The ferry is back");
                    assertThat(mvc.get()
                                    .uri("/native-posts/" + gone.id().value())
                                    .with(As.actor(priya)))
                            .bodyText()
                            .contains("Gone from Bluesky", "The ferry is back");
                });

        var kept = publishing.nativeOfAccount(account, 10).stream()
                .filter(one -> one.goneAt() == null)
                .findFirst()
                .orElseThrow();
        var said = new RemotePost(
                new RemoteRef(kept.remoteId(), null, kept.permalink()), kept.postedAt(), "The ferry sails", null, 0);
        intake.take(connections.get(connection), account, said);
        assertThat(mvc.get().uri("/native-posts/" + kept.id().value()).with(As.actor(priya)))
                .bodyText()
                .contains("The ferry sails", "What it said before", "The ferry is full");
    }

    @Test
    void takesNothingForNativeThatWentOutFromHere() {
        join(Network.FACEBOOK);
        var variant = sent("Bin days move by one day");
        published(variant);
        reader.read(account, connection);

        assertThat(publishing.nativeOfAccount(account, 10)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(1));
    }

    @Test
    void leavesAloneWhatADeliveryOfUnknownOutcomeMayHaveLeft() {
        join(Network.FACEBOOK);
        control.fault(
                network,
                PracticeFault.DELAYED_VISIBILITY,
                PracticeControl.publishing(network),
                1,
                Duration.ofMinutes(3));
        var variant = sent("Bin days move by one day");
        assertThat(control.posts(network, remote)).hasSize(1);
        assertThat(status(variant)).isEqualTo(DeliveryStatus.UNKNOWN);
        control.clock(clock.instant().plus(Duration.ofMinutes(20)));
        reader.read(account, connection);
        assertThat(publishing.nativeOfAccount(account, 10)).isEmpty();

        settle(variant);
        reader.read(account, connection);
        assertThat(publishing.nativeOfAccount(account, 10)).isEmpty();
        assertThat(control.posts(network, remote)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(1));
    }

    @Test
    void givesBackWhatTurnsOutToBeADeliveryOfOurs() {
        join(Network.FACEBOOK);
        control.fault(
                network,
                PracticeFault.DELAYED_VISIBILITY,
                PracticeControl.publishing(network),
                1,
                Duration.ofMinutes(3));
        var variant = sent("Bin days move by one day");
        var id = control.posts(network, remote).getFirst().id();
        var late = new RemotePost(
                new RemoteRef(id, null, null),
                clock.instant().plus(Duration.ofHours(2)),
                "Bin days move by one day",
                null,
                0);
        intake.take(connections.get(connection), account, late);
        assertThat(publishing.nativeOfAccount(account, 10)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(1));

        settle(variant);
        assertThat(publishing.nativeOfAccount(account, 10)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select variant_id from reporting.post where account_id = :account")
                                        .param("account", account.value())
                                        .query(UUID.class)
                                        .list())
                                .containsExactly(variant.value()));
    }

    @Test
    void recognisesWhatAPersonFoundOnTheNetworkByItsAddress() {
        join(Network.FACEBOOK);
        control.fault(
                network,
                PracticeFault.DELAYED_VISIBILITY,
                PracticeControl.publishing(network),
                1,
                Duration.ofMinutes(3));
        var variant = sent("Bin days move by one day");
        var id = control.posts(network, remote).getFirst().id();
        var delivery = deliveries.of(new Source("variant", variant.value())).orElseThrow();
        jdbc.sql("update delivery.line set next_at = null where delivery_id = :id")
                .param("id", delivery.id().value())
                .update();
        assertThat(deliveries.get(delivery.id()).undecided()).isTrue();
        deliveries.decide(
                priya, delivery.id(), new ItAppeared(URI.create("https://www.facebook.com/dunmere/posts/pfbid0Xy/")));
        published(variant);
        assertThat(publishing.variant(variant).remoteId()).startsWith("https://");
        control.clock(clock.instant().plus(Duration.ofMinutes(20)));

        reader.read(account, connection);
        assertThat(publishing.variant(variant).remoteId()).isEqualTo(id);
        assertThat(publishing.nativeOfAccount(account, 10)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select remote_id from reporting.post where account_id = :account")
                                        .param("account", account.value())
                                        .query(String.class)
                                        .list())
                                .containsExactly(id));
    }

    private int counted() {
        return jdbc.sql("select count(*) from reporting.post where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private VariantId sent(String text) {
        var post = publishing.draft(
                priya, PostDraft.of(text, account, clock.instant().plusSeconds(60)));
        publishing.submitAll(priya, post);
        var id = publishing.variants(post).getFirst().id();
        publishing.approve(helen, id, publishing.variant(id).revision().hash(), null);
        clock.set(clock.instant().plusSeconds(61));
        deliveries.dispatchDue();
        return id;
    }

    private DeliveryStatus status(VariantId variant) {
        return deliveries
                .of(new Source("variant", variant.value()))
                .orElseThrow()
                .status();
    }

    private void settle(VariantId variant) {
        for (var minutes = 1; minutes < 10; minutes++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            control.clock(clock.instant());
            deliveries.dispatchDue();
        }
        assertThat(status(variant)).isEqualTo(DeliveryStatus.PUBLISHED);
        published(variant);
    }

    private void published(VariantId variant) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> publishing.variant(variant).status() == VariantStatus.PUBLISHED);
    }

    private void join(Network on) {
        network = on;
        var n = String.valueOf(pages++);
        var answers = switch (on.key()) {
            case "facebook" -> {
                control.account(on, n, "dunmere" + n, "Dunmere", "EAA" + n, "app-secret-1", 90);
                yield Map.of("pageId", n, "pageToken", "EAA" + n, "appSecret", "app-secret-1");
            }
            case "bluesky" -> {
                control.account(on, null, "d" + n + ".example", "Dunmere", "abcd-" + n, "", 90);
                yield Map.of("handle", "d" + n + ".example", "password", "abcd-" + n);
            }
            default -> {
                control.account(on, null, "d" + n + "@social.example", "Dunmere", "token-" + n, "", 90);
                yield Map.of("server", "social.example", "token", "token-" + n);
            }
        };
        connection = connections.connect(SETUP, on, answers, true);
        remote = connections.get(connection).remoteId();
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        account = register.add(SETUP, AccountDraft.of(on, "d" + n + ".example", "Dunmere " + n, "", service));
        register.link(SETUP, account, connection);
    }
}
