package org.folkmoot.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.OpenPages;
import org.folkmoot.networks.WebPages;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Person;
import org.folkmoot.people.Scope;
import org.folkmoot.people.Users;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** News of a server on this machine, from its first reading to a draft. */
@FolkmootTest
@Import(FeedsRoomTest.Pages.class)
class FeedsRoomTest {

    private static final Instant NINE = Instant.parse("2026-05-06T08:00:00Z");
    private static final Actor DUNMERE = new Actor.Job("dunmere");

    @TestConfiguration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        @Primary
        WebPages openPages() {
            return OpenPages.fetching();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Feeds feeds;

    @Autowired
    FeedRound round;

    @Autowired
    Publishing publishing;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    HttpServer server;
    Person lead;
    volatile String title = "Pool shut on Monday";
    volatile int status = 200;
    final AtomicInteger whole = new AtomicInteger();
    final AtomicInteger unchanged = new AtomicInteger();

    @BeforeEach
    void serveNews() throws IOException {
        clock.set(NINE);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            var tag = "\"" + title.hashCode() + "\"";
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                whole.incrementAndGet();
                var body = rss().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", tag);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        lead = users.granted(List.of(new Grant("social-media-lead", Scope.everywhere())));
    }

    @AfterEach
    void stop() {
        feeds.all(DUNMERE).forEach(feed -> feeds.stop(DUNMERE, feed.id()));
        server.stop(0);
    }

    @Test
    void readsAFeedAndMakesADraftOfItsNewsOnce() {
        add();
        round.run();

        var item = waiting();
        assertThat(item.title()).isEqualTo("Pool shut on Monday");
        assertThat(mvc.get().uri("/feeds").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Pool shut on Monday", "Write a post", "Dunmere news");

        var sent = mvc.post()
                .uri("/feeds/items/" + item.id() + "/post")
                .with(csrf())
                .with(As.person(lead))
                .exchange();
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        var used = feeds.item(DUNMERE, item.id());
        assertThat(used.state()).isEqualTo(FeedItem.State.USED);
        assertThat(publishing.post(new PostId(used.post())).title()).isEqualTo("Pool shut on Monday");
        assertThat(mvc.post()
                        .uri("/feeds/items/" + item.id() + "/post")
                        .with(csrf())
                        .with(As.person(lead)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void asksAgainOnlyForWhatHasChangedAndNotBeforeItsTime() {
        add();
        round.run();
        round.run();
        assertThat(whole).hasValue(1);

        clock.set(NINE.plus(Duration.ofMinutes(30)));
        round.run();
        assertThat(unchanged).hasValue(1);
        assertThat(feeds.items(DUNMERE, FeedItem.State.WAITING, null, 10).rows())
                .hasSize(1);

        title = "Pool shut on Monday and Tuesday";
        clock.set(NINE.plus(Duration.ofMinutes(60)));
        round.run();
        assertThat(waiting().title()).isEqualTo("Pool shut on Monday and Tuesday");
        assertThat(waiting().changedAt()).isNotNull();
    }

    @Test
    void saysWhatTheServerAnsweredAndStopsWhereItIsGoneForGood() {
        var feed = add();
        status = 500;
        round.run();
        assertThat(find(feed).problem()).isEqualTo("feeds.problem.status");

        status = 410;
        clock.set(NINE.plus(Duration.ofMinutes(30)));
        round.run();
        assertThat(find(feed).stopped()).isEqualTo("feeds.stopped.gone");
        assertThat(mvc.get().uri("/feeds").with(As.person(lead))).bodyText().contains("gone for good");

        feeds.resume(DUNMERE, feed);
        assertThat(find(feed).stopped()).isNull();
    }

    @Test
    void refusesWhatIsNoAddressAndTheSameAddressTwice() {
        add();
        assertThat(post("", "nonsense"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name", "nonsense")
                .contains("beginning with https://");
        assertThat(post("Again", address())).bodyText().contains("This address is read already");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String name, String address) {
        return mvc.post()
                .uri("/feeds")
                .param("name", name)
                .param("address", address)
                .with(csrf())
                .with(As.person(lead))
                .exchange();
    }

    private UUID add() {
        return feeds.add(DUNMERE, "Dunmere news", address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    private FeedItem waiting() {
        return feeds.items(DUNMERE, FeedItem.State.WAITING, null, 10).rows().stream()
                .filter(item -> item.title().startsWith("Pool"))
                .findFirst()
                .orElseThrow();
    }

    private Feed find(UUID id) {
        return feeds.all(DUNMERE).stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String rss() {
        return """
                <rss version="2.0"><channel><title>News</title><link>https://www.dunmere.example/</link>
                <description/><item><title>%s</title><link>https://www.dunmere.example/pool</link>
                <guid>pool-%d</guid></item></channel></rss>
                """.formatted(title, server.getAddress().getPort());
    }
}
