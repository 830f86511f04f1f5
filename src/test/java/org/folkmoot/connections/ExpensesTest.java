package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What X costs Dunmere, and what happens when the month's money is gone. */
@FolkmootTest
class ExpensesTest {

    private static final URI BASE = URI.create("https://api.x.com");
    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static int month;

    @Autowired
    Expenses expenses;

    @Autowired
    MonthlyBudgets budgets;

    @Autowired
    Prober prober;

    @Autowired
    Probes probes;

    @Autowired
    ConnectionRows connections;

    @Autowired
    Book book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    Connection account;

    /** Each test in a month of its own: what the others spend is not added up. */
    @BeforeEach
    void inAMonthOfItsOwn() {
        clock.set(Instant.parse("2041-01-15T09:00:00Z").plus(Duration.ofDays(31L * month++)));
        account = connect();
        budgets.set(DUNMERE, "x", "");
    }

    @Test
    void countsPostsLinksAndWhatIsReadAndNothingThatWasRefused() {
        expenses.heard(account, post("Bin day"), answered(201, "{\"data\":{\"id\":\"1\"}}"));
        expenses.heard(account, post("Bins: https://dunmere.gov.uk"), answered(201, "{\"data\":{\"id\":\"2\"}}"));
        expenses.heard(account, mentions(), answered(200, "{\"data\":[{\"id\":\"3\"},{\"id\":\"4\"},{\"id\":\"5\"}]}"));
        expenses.heard(account, post("Lost on its way back"), new Exchange.Lost(0, "broke off"));
        expenses.heard(account, post("Twice"), answered(403, "{}"));
        expenses.heard(account, post("Never left"), new Exchange.NotSent("no address"));
        expenses.heard(account, mentions(), new Exchange.Lost(0, "broke off"));
        expenses.heard(account, mentions(), answered(200, "{\"meta\":{\"result_count\":0}}"));

        assertThat(expenses.thisMonth(Network.X).orElseThrow().dollars()).isEqualTo("0.233");
        assertThat(expenses.thisMonth(Network.MASTODON)).isEmpty();
        assertThat(budgets.costs(DUNMERE).stream().filter(cost -> cost.account().equals(account.name())))
                .extracting(Cost::kind, Cost::things, Cost::dollars)
                .containsExactly(
                        tuple("posts", 2L, "0.03"), tuple("posts-with-link", 1L, "0.20"), tuple("reads", 3L, "0.003"));
    }

    @Test
    void countsAnAnswerByItsOwnPrice() {
        expenses.heard(account, post("On Friday.").meant("answer"), answered(201, "{\"data\":{\"id\":\"1\"}}"));
        expenses.heard(
                account, post("See dunmere.gov.uk/bins").meant("answer"), answered(201, "{\"data\":{\"id\":\"2\"}}"));

        assertThat(budgets.costs(DUNMERE).stream().filter(cost -> cost.account().equals(account.name())))
                .extracting(Cost::kind, Cost::things, Cost::dollars)
                .containsExactly(tuple("answers", 1L, "0.01"), tuple("posts-with-link", 1L, "0.20"));
    }

    @Test
    void triesNoConnectionByItselfOnceTheMoneyIsUsedUp() {
        budgets.set(DUNMERE, "x", "0.10");
        expenses.heard(account, post("https://dunmere.gov.uk"), answered(201, "{}"));

        prober.byItself(DUNMERE, account.id());
        assertThat(probes.tried(account.id())).isEmpty();
        var martin = Users.actor(users.with("administrator"));
        assertThat(mvc.get()
                        .uri("/settings/connections/" + account.id().value())
                        .with(As.actor(martin)))
                .hasStatusOk()
                .bodyText()
                .contains("nor are its connections tried");
    }

    @Test
    void saysOnceThatFourFifthsAreGoneAndReadsNothingMoreWhenAllIs() {
        budgets.set(DUNMERE, "x", "1.00");
        for (var n = 0; n < 4; n++) {
            assertThat(told()).isEmpty();
            expenses.heard(account, post("https://dunmere.gov.uk/" + n), answered(201, "{}"));
        }
        assertThat(told()).containsExactly(80);
        assertThat(expenses.thisMonth(Network.X).orElseThrow().nearlyUsedUp()).isTrue();
        assertThat(expenses.mayRead(account.id())).isTrue();

        expenses.heard(account, mentions(), answered(200, "{\"data\":[{\"id\":\"3\"}]}"));
        expenses.heard(account, post("https://dunmere.gov.uk/5"), answered(201, "{}"));
        assertThat(told()).containsExactly(80, 100);
        assertThat(expenses.mayRead(account.id())).isFalse();

        budgets.set(DUNMERE, "x", "$2");
        assertThat(expenses.mayRead(account.id())).isTrue();

        clock.set(clock.instant().plus(Duration.ofDays(31)));
        budgets.set(DUNMERE, "x", "1");
        assertThat(expenses.mayRead(account.id())).isTrue();
    }

    @Test
    void showsAdministratorsWhatWasSpentAndTakesABudget() {
        var martin = Users.actor(users.with("administrator"));
        expenses.heard(account, post("Bins: https://dunmere.gov.uk"), answered(201, "{}"));

        assertThat(mvc.get().uri("/settings/connections/spending").with(As.actor(martin)))
                .hasStatusOk()
                .bodyText()
                .contains("$0.20 so far this month", "Posts and answers with a link", account.name());
        assertThat(budget(martin, "ten pounds"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#budget-x\"", "id=\"budget-x-error\"", "value=\"ten pounds\"");
        assertThat(budget(martin, "0")).hasStatus(422);
        assertThat(budget(martin, "25,50")).as("no thousands").hasStatus(422);
        assertThat(budget(martin, "1,000.50")).hasStatus(303);
        assertThat(budget(martin, "0.25")).hasStatus(303);
        assertThat(mvc.get().uri("/settings/connections/spending").with(As.actor(martin)))
                .bodyText()
                .contains("$0.20 of $0.25 this month", "nearly used up", "value=\"0.25\"");
        assertThat(mvc.get().uri("/today").with(As.actor(martin)))
                .bodyText()
                .contains("budget for X is nearly used up");
        assertThat(mvc.get().uri("/settings/connections/spending.csv").with(As.actor(martin)))
                .hasStatusOk()
                .bodyText()
                .contains(",X," + account.name() + ",posts-with-link,1,0.20");
        assertThat(mvc.get().uri("/api/v1/network-spending").with(As.actor(martin)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.months[0].budget")
                .isEqualTo(250_000);
        assertThat(jdbc.sql("select count(*) from archive.trail where what = 'monthly budget set'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void goesOnShowingWhatANetworkHasCostWhoseAccountsAreAllDisconnected() {
        expenses.heard(account, post("Bin day"), answered(201, "{}"));
        connections.connected().stream()
                .filter(one -> one.network().equals(Network.X))
                .forEach(one -> book.disconnected(DUNMERE, one.id(), "The council leaves X"));

        assertThat(budgets.all(DUNMERE))
                .filteredOn(spend -> spend.network().equals(Network.X))
                .extracting(Spend::dollars)
                .containsExactly("0.015");
    }

    private MvcTestResult budget(Actor.Person martin, String typed) {
        return mvc.post()
                .uri("/settings/connections/spending/x/budget")
                .with(As.actor(martin))
                .with(As.form())
                .param("budget", typed)
                .exchange();
    }

    private List<Integer> told() {
        return jdbc.sql("select percent from connections.budget_warning where month = :month order by percent")
                .param(
                        "month",
                        YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).atDay(1))
                .query(Integer.class)
                .list();
    }

    private static Request post(String text) {
        return Request.post(
                BASE,
                "/2/tweets",
                "application/json",
                ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static Request mentions() {
        return Request.get(BASE, "/2/users/7/mentions", Map.of());
    }

    private static Exchange answered(int status, String body) {
        return new Exchange.Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Connection connect() {
        var name = "Dunmere " + UUID.randomUUID();
        var linked = new Linking.Linked(
                name,
                name,
                name,
                Linking.Kind.ACCOUNT,
                BASE,
                Map.of("word", "open sesame"),
                BASE,
                Set.of(Right.PUBLISH),
                null);
        return connections
                .find(book.connected(DUNMERE, Network.X, linked, connections.onlyPractice()))
                .orElseThrow();
    }
}
