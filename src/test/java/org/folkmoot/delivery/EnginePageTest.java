package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.RateBudgets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What Dunmere's operators see of the engine, and when its node asks to be started anew. */
@FolkmootTest
@Import(DeliveryGround.class)
class EnginePageTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");

    /** Years after whatever other tests have left, so that it does not count. */
    private static final Instant NINE = Instant.parse("2031-05-06T08:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EngineRoom room;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    RateBudgets budgets;

    @Autowired
    Claims claims;

    @Autowired
    Loads loads;

    @Autowired
    Worker worker;

    @Autowired
    ScriptedNetwork scripted;

    @Autowired
    ScriptedNetwork scriptedToo;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void atNine() {
        clock.set(NINE.plus(Duration.ofDays(2)));
        deliveries.dispatchDue();
        clock.set(NINE);
        scripted.reset();
        scriptedToo.reset();
    }

    @Test
    void showsWhatWaitsAndHowLateWhatWasSent() {
        var account = connect(scripted);
        order(account, "On time", NINE);
        order(account, "Tomorrow", NINE.plus(Duration.ofDays(1)));
        clock.set(NINE.plusSeconds(3));
        deliveries.dispatchDue();
        scripted.answers.add(() -> new Outcome.RateLimited(NINE.plusSeconds(300), true, Diagnostics.of("slower")));
        order(account, "Limited", NINE.plusSeconds(3));
        deliveries.dispatchDue();
        clock.set(NINE.plusSeconds(30));
        order(connect(scripted), "Waits", NINE.plusSeconds(10));

        var engine = room.look(DUNMERE);

        assertThat(engine.oldest()).isEqualTo(Duration.ofSeconds(20));
        assertThat(engine.pace().lastMinute()).isEqualTo(1);
        assertThat(engine.pace().worst()).isEqualTo(Duration.ofSeconds(3));
        assertThat(engine.loads())
                .filteredOn(load -> load.network().equals(DeliveryGround.FIRST))
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.due()).isEqualTo(1);
                    assertThat(load.later()).isEqualTo(2);
                });
        assertThat(engine.tallies())
                .contains(new Engine.Tally("send", "published", 1), new Engine.Tally("send", "ratelimited", 1));
        assertThat(engine.budgets())
                .filteredOn(budget -> account.equals(budget.connection()))
                .singleElement()
                .satisfies(budget -> assertThat(budget.refillsAt()).isEqualTo(NINE.plusSeconds(300)));
    }

    @Test
    void showsTheSameOnItsPage() {
        var account = connect(scripted);
        budgets.wait(account, NINE.plusSeconds(300));

        assertThat(mvc.get().uri("/settings/delivery").with(As.actor(DUNMERE)))
                .hasStatusOk()
                .bodyText()
                .contains("The network asked to wait", connections.get(account).name(), "Longest wait");
        assertThat(mvc.get().uri("/api/v1/delivery-engine").with(As.actor(DUNMERE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.undecided")
                .asNumber()
                .isNotNull();
    }

    @Test
    void isLateOnlyWithWhatItHasRoomFor() {
        var node = new Dispatcher(
                claims,
                loads,
                worker,
                clock,
                new DeliverySettings(
                        true,
                        Duration.ofHours(1),
                        1,
                        0,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(150),
                        DataSize.ofKilobytes(512),
                        Duration.ofMinutes(2)));
        assertThat(node.lateness()).as("it does not run").isEmpty();

        var slow = new java.util.concurrent.CountDownLatch(1);
        var asked = new java.util.concurrent.CountDownLatch(1);
        scriptedToo.answers.add(() -> {
            asked.countDown();
            await(slow);
            return new Outcome.Published(List.of(scriptedToo.show("slow")), false);
        });
        order(connect(scriptedToo), "Slow", NINE);
        node.start();
        try {
            await(asked);
            order(connect(scriptedToo), "Behind the slow one", NINE);
            clock.set(NINE.plus(Duration.ofMinutes(3)));
            assertThat(node.lateness()).as("a slow network").isEmpty();

            order(connect(scripted), "Nobody has looked", NINE.plusSeconds(30));
            assertThat(node.lateness()).contains(Duration.ofSeconds(150));
        } finally {
            slow.countDown();
            node.stop();
        }
    }

    private void order(ConnectionId account, String text, Instant due) {
        var source = new Source(DeliveryGround.KIND, UUID.randomUUID());
        var order = DeliveryOrder.due(source, account, Content.text(text), "hash", null, due);
        transaction.executeWithoutResult(status -> deliveries.order(DUNMERE, order));
    }

    private ConnectionId connect(ScriptedNetwork network) {
        var answers = Map.of("handle", "dunmere-" + UUID.randomUUID(), "word", "open sesame");
        return connections.connect(DUNMERE, network.network(), answers, false);
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
