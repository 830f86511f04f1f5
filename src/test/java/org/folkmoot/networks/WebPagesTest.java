package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.folkmoot.networks.FetchedPage.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;

class WebPagesTest {

    private static final URI PRACTICE = URI.create("http://127.0.0.1:8071");

    private final WebPages guarded = new WebPages(false, PRACTICE);
    private final WebPages open = new WebPages(InetAddressFilter.all(), false);
    private HttpServer dunmere;

    @BeforeEach
    void aWebsite() throws IOException {
        dunmere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dunmere.createContext("/page", exchange -> answer(exchange, 200, "<p>Ŵ</p>"));
        dunmere.createContext("/once", exchange -> onwards(exchange, "/page"));
        dunmere.createContext("/round", exchange -> onwards(exchange, "/round"));
        dunmere.createContext("/file", exchange -> onwards(exchange, "file:///etc/passwd"));
        dunmere.createContext("/big", exchange -> answer(exchange, 200, "x".repeat(WebPages.LARGEST + 1)));
        dunmere.start();
    }

    @AfterEach
    void close() throws Exception {
        dunmere.stop(0);
        guarded.destroy();
        open.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.8/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/"
            })
    void neverReachesThisMachineNorTheCouncilsNetwork(String address) {
        assertThat(guarded.fetch(URI.create(address))).isEqualTo(new FetchedPage.Unread(Why.HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://dunmere.example/",
                "https://a:b@dunmere.example/",
                "https://dunmere.example:8443/",
                "mailto:a@b.example"
            })
    void refusesWhatIsNoWebPage(String address) {
        assertThat(guarded.fetch(URI.create(address))).isEqualTo(new FetchedPage.Unread(Why.ADDRESS));
    }

    @Test
    void readsThePracticeWebsiteInADemonstrationOnly() throws Exception {
        var demonstration = new WebPages(true, at("/"));
        var real = new WebPages(false, at("/"));
        try {
            assertThat(demonstration.fetch(at("/page"))).isInstanceOf(FetchedPage.Read.class);
            assertThat(real.fetch(at("/page"))).isEqualTo(new FetchedPage.Unread(Why.ADDRESS));
        } finally {
            demonstration.destroy();
            real.destroy();
        }
    }

    @Test
    void reachesNothingElseOnThisMachineInADemonstration() throws Exception {
        var demonstration = new WebPages(true, PRACTICE);
        try {
            assertThat(demonstration.fetch(at("/page"))).isEqualTo(new FetchedPage.Unread(Why.ADDRESS));
            assertThat(demonstration.fetch(URI.create("http://localhost/")))
                    .isEqualTo(new FetchedPage.Unread(Why.HOST));
        } finally {
            demonstration.destroy();
        }
    }

    @Test
    void readsAPageAndFollowsARedirect() {
        assertThat(open.fetch(at("/once"))).isInstanceOfSatisfying(FetchedPage.Read.class, page -> {
            assertThat(page.text()).isEqualTo("<p>Ŵ</p>");
            assertThat(page.type()).isEqualTo("text/html");
            assertThat(page.from()).isEqualTo(at("/page"));
        });
    }

    @Test
    void givesUpOnAnEndlessRedirectAnOddOneAndATooLargePage() {
        assertThat(open.fetch(at("/round"))).isEqualTo(new FetchedPage.Unread(Why.REDIRECTS));
        assertThat(open.fetch(at("/file"))).isEqualTo(new FetchedPage.Unread(Why.ADDRESS));
        assertThat(open.fetch(at("/big"))).isEqualTo(new FetchedPage.Unread(Why.LARGE));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + dunmere.getAddress().getPort() + path);
    }

    private static void onwards(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            // whoever asked has heard enough
        }
    }
}
