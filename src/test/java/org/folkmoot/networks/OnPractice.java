package org.folkmoot.networks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.folkmoot.TestPostgres;
import org.folkmoot.networks.practice.PracticeNetworks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A connector and an account of Dunmere's on practice networks of their own, at eight in the morning. */
abstract class OnPractice {

    static final Instant MORNING = Instant.parse("2026-05-08T08:00:00Z");
    static final URI WEBHOOK = URI.create("https://folkmoot.example/webhooks/1");
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    static final Media BINS = new Media(
            "0".repeat(64), "image/png", PICTURE.length, 1, 1, "Three wheeled bins, brown, black and green, at a kerb");

    private static PracticeNetworks practice;
    static PracticeControl control;
    static Networks networks;

    final Network network;
    Linking.Linked linked;

    OnPractice(Network network) {
        this.network = network;
    }

    abstract Connector connector();

    /** Makes an account on the practice network and gives what its owner would type. */
    abstract Map<String, String> newAccount(int number);

    private static int accounts;

    @BeforeAll
    static void openThePracticeNetworks() throws IOException {
        var database = TestPostgres.empty();
        practice = PracticeNetworks.start(0, database.url(), database.user(), database.password());
        control = new PracticeControl(practice.address());
    }

    @AfterAll
    static void closeThem() {
        practice.close();
    }

    @BeforeEach
    void connectDunmere() {
        networks = new Networks(List.of(connector()), practice.address());
        control.clearFaults();
        control.clock(MORNING);
        linked = (Linking.Linked) networks.connect(network, newAccount(++accounts), true);
    }

    /** An image as the network takes it. */
    Media picture() {
        return BINS;
    }

    MediaSource media() {
        return sha256 -> PICTURE;
    }

    Content bins(String text) {
        return new Content(text, List.of(picture()), null, "en-GB");
    }

    List<String> texts() {
        return control.posts(network, linked.remoteId()).stream()
                .map(PracticeControl.Shown::text)
                .toList();
    }

    SmallEngine engine() {
        return new SmallEngine(connector(), this::session, linked.secrets(), MORNING, control::clock);
    }

    Session session() {
        return session(linked.secrets());
    }

    Session session(Map<String, String> secrets) {
        return networks.session(
                network, linked.remoteId(), secrets, linked.base(), true, media(), Duration.ofSeconds(20));
    }

    <C extends Capability> C use(Class<C> type) {
        return SmallEngine.use(connector(), type);
    }

    static <T> T got(Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError(failure);
        };
    }
}
