package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the one way out promises, against a server that answers byte for byte what each test says. */
class GuardedHttpTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String answer = "";
    private ServerSocket server;
    private URI base;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, LOOPBACK);
        base = URI.create("http://127.0.0.1:" + server.getLocalPort());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendsAPostOnceWhenTheServerDropsTheConnection() {
        var came = practice().send(Request.form(base, "/feed", Map.of("message", "Bin day")));

        assertThat(came).isInstanceOf(Exchange.Lost.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void reachesAServerThatTheNetworkNamedAndStillNoAddressWithinTheCouncil() {
        var http = new GuardedHttp(
                GuardedHttp.newClient(),
                GuardedHttp.Reach.internet(Set.of("bsky.social")),
                List.of(),
                Instant.now().plusSeconds(5));
        var inside = URI.create("https://localhost");

        assertThat(http.send(Request.get(inside, "/", Map.of())))
                .isEqualTo(new Exchange.NotSent("Not an allowed host: localhost"));
        assertThat(http.also(inside).send(Request.get(inside, "/", Map.of())))
                .isEqualTo(new Exchange.NotSent("Not a public address: localhost"));
    }

    /** Why the other client is banned, and the proof that this server would see a second request. */
    @Test
    void seesTheOtherClientOfTheJdkSendItTwice() throws IOException {
        var other = (HttpURLConnection) base.resolve("/feed").toURL().openConnection(Proxy.NO_PROXY);
        other.setRequestMethod("POST");
        other.setDoOutput(true);
        other.getOutputStream().write("message=Bin+day".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(other::getResponseCode).isInstanceOf(IOException.class);
        assertThat(requests).hasValue(2);
    }

    /** The other side has read a megabyte and waits: what was read of the film is what the wires hold, and not all of it. */
    @Test
    void readsALargeBodyNoFasterThanTheNetworkTakesIt() throws Exception {
        var length = 64 * 1024 * 1024;
        var given = new AtomicInteger();
        var seen = new CompletableFuture<Integer>();
        try (var slow = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.ofVirtual().start(() -> {
                try (var socket = slow.accept()) {
                    socket.getInputStream().readNBytes(1024 * 1024);
                    seen.complete(given.get());
                    socket.getInputStream().readNBytes(length - 1024 * 1024);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    seen.completeExceptionally(e);
                }
            });
            var there = URI.create("http://127.0.0.1:" + slow.getLocalPort());
            var film = new Request.Streamed(length, () -> new Counted(length, given));
            var http = new GuardedHttp(
                    GuardedHttp.newClient(),
                    GuardedHttp.Reach.practice(there),
                    List.of(),
                    Instant.now().plusSeconds(30));

            var came = http.send(
                    Request.multipart(there, "/media", Map.of("description", "A crew"), "file", "video/mp4", film));

            assertThat(seen.get()).isLessThan(length / 2);
            assertThat(came).isInstanceOf(Exchange.Answered.class);
            assertThat(given).hasValue(length);
        }
    }

    private static final class Counted extends InputStream {
        private final int length;
        private final AtomicInteger given;

        Counted(int length, AtomicInteger given) {
            this.length = length;
            this.given = given;
        }

        @Override
        public int read() {
            return given.get() == length ? -1 : given.getAndIncrement() & 0;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            var left = length - given.get();
            var count = Math.min(wanted, left);
            given.addAndGet(count);
            return count == 0 && wanted > 0 ? -1 : count;
        }
    }

    @Test
    void callsATruncatedAnswerLost() {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":";

        var came = practice().send(Request.form(base, "/feed", Map.of("message", "Bin day")));

        assertThat(came)
                .isInstanceOfSatisfying(
                        Exchange.Lost.class, lost -> assertThat(lost.status()).isEqualTo(200));
        assertThat(requests).hasValue(1);
    }

    @Test
    void saysNotSentWhenNobodyListens() throws IOException {
        server.close();

        assertThat(practice().send(Request.get(base, "/", Map.of()))).isInstanceOf(Exchange.NotSent.class);
    }

    @Test
    void followsNoRedirect() {
        answer = "HTTP/1.1 302 Found\r\nLocation: " + base + "/elsewhere\r\nContent-Length: 0\r\n\r\n";

        var came = practice().send(Request.get(base, "/", Map.of()));

        assertThat(came)
                .isInstanceOfSatisfying(
                        Exchange.Answered.class, a -> assertThat(a.status()).isEqualTo(302));
        assertThat(requests).hasValue(1);
    }

    @Test
    void endsAnAnswerThatNeverEnds() {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1234WAIT";
        var hasty = new GuardedHttp(
                GuardedHttp.newClient(),
                GuardedHttp.Reach.practice(base),
                List.of(),
                Instant.now().plusMillis(400));

        var started = Instant.now();
        var came = hasty.send(Request.get(base, "/", Map.of()));

        assertThat(came).isInstanceOf(Exchange.Lost.class);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void reachesLoopbackOnlyThroughThePracticeAddress() {
        var internet = new GuardedHttp(
                GuardedHttp.newClient(),
                GuardedHttp.Reach.internet(Set.of("localhost", "graph.facebook.com")),
                List.of(),
                Instant.now().plusSeconds(5));

        assertThat(internet.send(Request.get(base, "/", Map.of()))).isInstanceOf(Exchange.NotSent.class);
        assertThat(internet.send(Request.get(URI.create("https://localhost:" + base.getPort()), "/", Map.of())))
                .isInstanceOf(Exchange.NotSent.class);
        assertThat(internet.send(Request.get(URI.create("https://example.org"), "/", Map.of())))
                .isInstanceOf(Exchange.NotSent.class);
        assertThat(practice().send(Request.get(URI.create("http://127.0.0.1:1"), "/", Map.of())))
                .isInstanceOf(Exchange.NotSent.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void knowsPrivateAddresses() throws IOException {
        for (var inside :
                List.of("127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "100.64.0.1", "::1", "fd00::1")) {
            assertThat(GuardedHttp.isPublic(InetAddress.getByName(inside)))
                    .as(inside)
                    .isFalse();
        }
        assertThat(GuardedHttp.isPublic(InetAddress.getByName("31.13.64.35"))).isTrue();
    }

    @Test
    void takesSecretsOutOfDiagnostics() {
        var http = new GuardedHttp(
                GuardedHttp.newClient(), GuardedHttp.Reach.practice(base), List.of("page-token-1234"), Instant.now());

        assertThat(http.redact("bad token page-token-1234, {\"accessJwt\":\"eyJhbGci\"} access_token=abcdef&x=1"))
                .doesNotContain("page-token-1234")
                .doesNotContain("eyJhbGci")
                .doesNotContain("abcdef")
                .contains("x=1");
    }

    private GuardedHttp practice() {
        return new GuardedHttp(
                GuardedHttp.newClient(),
                GuardedHttp.Reach.practice(base),
                List.of(),
                Instant.now().plusSeconds(10));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var in = socket.getInputStream();
                var seen = new StringBuilder();
                while (!seen.toString().contains("\r\n\r\n")) {
                    seen.append((char) in.read());
                }
                requests.incrementAndGet();
                socket.getOutputStream().write(answer.replace("WAIT", "").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                if (answer.endsWith("WAIT")) {
                    Thread.sleep(2000);
                }
            } catch (IOException | InterruptedException e) {
                // the test has ended or the client has gone
            }
        }
    }
}
