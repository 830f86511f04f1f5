package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How much Dunmere's accounts may still ask, as networks say it and as Folkmoot counts it. */
@FolkmootTest
class RateBudgetsTest {

    private static final Instant NINE = Instant.parse("2026-05-06T08:00:00Z");
    private static final URI BASE = URI.create("https://network.test");

    @Autowired
    RateBudgets budgets;

    @Autowired
    Budgets rows;

    @Autowired
    ConnectionRows connections;

    @Autowired
    Book book;

    @Autowired
    ClockWatch clocks;

    @Autowired
    Networks networks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void atNine() {
        clock.set(NINE);
    }

    @Test
    void countsBlueskysPointsForAllNodesAndBeginsAgainAfterTheHour() {
        var account = connect(Network.BLUESKY);
        var otherNode = new RateBudgets(rows, connections, transaction, networks, clock);
        var post = Request.post(BASE, "/xrpc/com.atproto.repo.putRecord", "application/json", new byte[0]);

        budgets.heard(account, post, answered(200, Map.of()));
        budgets.heard(account, post, answered(200, Map.of()));
        budgets.all();
        otherNode.heard(account, post, answered(200, Map.of()));

        assertThat(left(otherNode, account, "points-hour")).isEqualTo(4_991);
        assertThat(left(otherNode, account, "points-day")).isEqualTo(34_991);

        clock.set(NINE.plus(Duration.ofMinutes(61)));
        budgets.heard(account, post, answered(200, Map.of()));
        assertThat(left(budgets, account, "points-hour")).isEqualTo(4_997);
        assertThat(left(budgets, account, "points-day")).isEqualTo(34_988);
        otherNode.destroy();
    }

    @Test
    void waitsForTheResetThatTheNetworkNamesAndKeepsTheLastTwentiethForEmergencies() {
        var account = connect(Network.MASTODON);
        var post = Request.post(BASE, "/api/v1/statuses", "application/json", new byte[0]);
        var theirs = Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.SECONDS);

        budgets.heard(account, post, answered(200, mastodon(theirs, 12)));
        assertThat(budgets.closedUntil(account.id(), false)).contains(NINE.plusSeconds(90));
        assertThat(budgets.closedUntil(account.id(), true)).isEmpty();

        budgets.heard(account, post, answered(200, mastodon(theirs, 0)));
        assertThat(budgets.closedUntil(account.id(), true)).contains(NINE.plusSeconds(90));

        clock.set(NINE.plusSeconds(90));
        assertThat(budgets.closedUntil(account.id(), false)).isEmpty();
    }

    @Test
    void sharesAnAppsBudgetBetweenItsPagesButNotAPagesOwn() {
        var one = connect(Network.FACEBOOK);
        var other = connect(Network.FACEBOOK);
        var read = Request.get(BASE, "/v25.0/feed", Map.of());

        budgets.heard(
                one,
                read,
                answered(
                        200,
                        Map.of(
                                "x-business-use-case-usage",
                                "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}")));
        assertThat(budgets.closedUntil(one.id(), false)).contains(NINE.plus(Duration.ofMinutes(7)));
        assertThat(budgets.closedUntil(other.id(), false)).isEmpty();

        budgets.heard(one, read, answered(200, Map.of("x-app-usage", "{\"call_count\":3,\"total_time\":99}")));
        assertThat(budgets.closedUntil(other.id(), false)).contains(NINE.plus(Duration.ofHours(1)));

        budgets.heard(other, read, answered(200, Map.of("x-app-usage", "{\"call_count\":3,\"total_time\":50}")));
        assertThat(budgets.closedUntil(other.id(), false)).isEmpty();
    }

    @Test
    void keepsTheBudgetsOfTwoAppsApart() {
        var council = connect(Network.X, Map.of("clientId", "council-app"));
        var theatre = connect(Network.X, Map.of("clientId", "theatre-app"));
        var museum = connect(Network.X, Map.of("clientId", "theatre-app"));
        var post = Request.post(BASE, "/2/tweets", "application/json", new byte[0]);
        var reset = String.valueOf(Instant.now().plusSeconds(600).getEpochSecond());

        budgets.heard(
                theatre,
                post,
                answered(
                        429,
                        Map.of(
                                "x-app-limit-24hour-limit", "10000",
                                "x-app-limit-24hour-remaining", "0",
                                "x-app-limit-24hour-reset", reset)));

        assertThat(budgets.closedUntil(museum.id(), true)).isPresent();
        assertThat(budgets.closedUntil(council.id(), false)).isEmpty();
    }

    @Test
    void believesThreadsBeforeItsOwnCount() {
        var account = connect(Network.THREADS);
        var prepare = Request.form(BASE, "/v1.0/me/threads", Map.of("media_type", "TEXT", "text", "Bins"));
        var item = Request.form(BASE, "/v1.0/me/threads", Map.of("is_carousel_item", "true"));
        var answer = Request.form(BASE, "/v1.0/me/threads", Map.of("text", "Monday", "reply_to_id", "9"));

        budgets.heard(account, prepare, answered(200, Map.of()));
        budgets.heard(account, item, answered(200, Map.of()));
        budgets.heard(account, answer, answered(200, Map.of()));
        assertThat(left(budgets, account, "posts-day")).isEqualTo(249);
        assertThat(left(budgets, account, "answers-day")).isEqualTo(999);

        budgets.heard(
                account,
                Request.get(BASE, "/v1.0/me/threads_publishing_limit", Map.of()),
                new Exchange.Answered(
                        200,
                        Map.of(),
                        "{\"data\":[{\"quota_usage\":250,\"config\":{\"quota_total\":250}}]}"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(budgets.closedUntil(account.id(), true)).contains(NINE.plus(Duration.ofHours(1)));
    }

    @Test
    void remembersUntilMidnightThatLinkedInHasHadEnoughOfAnApp() {
        var council = connect(Network.LINKEDIN, Map.of("clientId", "council-app"));
        var theatre = connect(Network.LINKEDIN, Map.of("clientId", "council-app"));
        var post = Request.post(BASE, "/rest/posts", "application/json", new byte[0]);
        var halfPastEleven = Instant.parse("2026-05-06T23:30:00Z");

        budgets.heard(
                council,
                post,
                new Exchange.Answered(
                        429,
                        Map.of("date", http(halfPastEleven)),
                        "{\"message\":\"Resource level throttle APPLICATION DAY limit for calls to this resource is reached\"}"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(budgets.closedUntil(theatre.id(), true)).contains(NINE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void knowsThePostsOfAnAccountApartFromWhatItReads() {
        var account = connect(Network.X);
        var read = Request.get(BASE, "/2/users/7/mentions", Map.of());
        var headers =
                Map.of("x-rate-limit-limit", "300", "x-rate-limit-remaining", "0", "x-rate-limit-reset", "9999999999");

        budgets.heard(account, read, answered(429, headers));

        assertThat(left(budgets, account, "mentions")).isZero();
        assertThat(budgets.closedUntil(account.id(), false)).isEmpty();
    }

    @Test
    void noticesThatOurClockIsFiveMinutesWrong() {
        var theirs = Instant.now().plusSeconds(300);

        clocks.heard(Network.X, answered(200, Map.of("date", http(theirs))), Duration.ofMillis(80));
        clocks.heard(Network.MASTODON, answered(200, Map.of("date", http(Instant.now()))), Duration.ofMillis(80));

        assertThat(clocks.readings())
                .filteredOn(reading -> reading.network().equals(Network.X))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.wrong()).isTrue();
                    assertThat(reading.behind()).isBetween(Duration.ofSeconds(298), Duration.ofSeconds(302));
                });
        assertThat(clocks.readings())
                .filteredOn(reading -> reading.network().equals(Network.MASTODON))
                .noneMatch(ClockReading::wrong);
    }

    private static Map<String, String> mastodon(Instant theirs, int left) {
        return Map.of(
                "date", http(theirs),
                "x-ratelimit-limit", "300",
                "x-ratelimit-remaining", String.valueOf(left),
                "x-ratelimit-reset", theirs.plusSeconds(90).toString());
    }

    private long left(RateBudgets node, Connection account, String name) {
        return node.all().stream()
                .filter(budget -> account.id().equals(budget.connection())
                        && budget.name().equals(name))
                .findFirst()
                .orElseThrow()
                .left();
    }

    private static Exchange answered(int status, Map<String, String> headers) {
        return new Exchange.Answered(status, new HashMap<>(headers), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String http(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
    }

    private Connection connect(Network network) {
        return connect(network, Map.of("word", "open sesame"));
    }

    private Connection connect(Network network, Map<String, String> secrets) {
        var name = "dunmere-" + UUID.randomUUID();
        var linked = new Linking.Linked(
                name, name, name, Linking.Kind.PAGE, BASE, secrets, BASE, Set.of(Right.PUBLISH), null);
        return connections
                .find(book.connected(new Actor.Job("dunmere"), network, linked, true))
                .orElseThrow();
    }
}
