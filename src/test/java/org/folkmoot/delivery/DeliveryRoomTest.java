package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.folkmoot.FolkmootTest;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.RateBudgets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The promise of delivery: exactly one effect on the network, or a truthful statement of what is known. */
@FolkmootTest
@Import(DeliveryGround.class)
class DeliveryRoomTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final Instant NINE = Instant.parse("2026-05-06T08:00:00Z");

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    DeliveryGround.Sources sources;

    @Autowired
    ScriptedNetwork scripted;

    @Autowired
    ScriptedNetwork scriptedToo;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Claims claims;

    @Autowired
    DeliveryEvidence evidence;

    @Autowired
    Dates dates;

    @Autowired
    Worker worker;

    @Autowired
    Loads loads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeliverySettings settings;

    @Autowired
    RateBudgets budgets;

    ConnectionId account;

    @BeforeEach
    void connectAnAccount() {
        clock.set(NINE);
        scripted.reset();
        scriptedToo.reset();
        account = connect(scripted);
    }

    @Test
    void publishesOnceAndSaysWhere() {
        var id = order("Bins are collected on Tuesday");

        deliveries.dispatchDue();
        deliveries.dispatchDue();

        assertThat(scripted.shown).containsExactly("Bins are collected on Tuesday");
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(deliveries.get(id).where().orElseThrow().permalink())
                .isEqualTo(URI.create("https://network.test/posts/1"));
    }

    @Test
    void sendsNothingBeforeItIsDue() {
        var id = order("Polling stations open at 7", NINE.plusSeconds(60));

        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.WAITING);

        clock.set(NINE.plusSeconds(60));
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
    }

    @Test
    void aVideoHasTheTimeThatItsSizeNeedsAndIsHeldForLonger() {
        deliveries.dispatchDue(); // what other tests left
        var film = new Media("0".repeat(64), "video/mp4", 300_000_000, 1280, 720, "Snow ploughs");
        var source = newSource();
        var content = Content.text("Snow").showing(List.of(film));
        var id = transaction.execute(
                status -> deliveries.order(DUNMERE, DeliveryOrder.due(source, account, content, "hash", null, NINE)));
        var held = new AtomicReference<Instant>();
        scripted.answers.add(() -> {
            held.set(jdbc.sql("select leased_until from delivery.line where delivery_id = :id")
                    .param("id", id.value())
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant());
            return new Outcome.Published(List.of(scripted.show("Snow")), false);
        });
        var began = Instant.now();

        deliveries.dispatchDue();

        var needed = Duration.ofSeconds(300_000_000 / settings.upload().toBytes());
        assertThat(scripted.deadline)
                .isBetween(
                        began.plus(needed).plus(settings.request()).minusSeconds(5),
                        began.plus(needed).plus(settings.request()).plusSeconds(20));
        assertThat(held.get()).isEqualTo(NINE.plus(settings.lease()).plus(needed));
    }

    @Test
    void hasCommittedTheAttemptBeforeTheRequestLeaves() {
        var id = order("Bins");
        var seen = new AtomicReference<Attempt>();
        scripted.answers.add(() -> {
            seen.set(deliveries.attempts(id).getFirst());
            assertThat(status(id)).isEqualTo(DeliveryStatus.SENDING);
            return new Outcome.Published(List.of(scripted.show("Bins")), false);
        });

        deliveries.dispatchDue();

        assertThat(seen.get().outcome()).isNull();
        assertThat(deliveries.attempts(id).getFirst().outcome()).isEqualTo("PUBLISHED");
    }

    @Test
    void holdsWhatItsSourceDoesNotStandBehind() {
        var id = order("Bins");
        sources.verdicts.put(source(id), () -> new Verdict.Withheld("delivery.why.fault", Map.of()));

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.HELD);
        assertThat(scripted.shown).isEmpty();

        sources.verdicts.clear();
        deliveries.release(DUNMERE, id);
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
    }

    @Test
    void missesWhatADispatcherWakesUpTooLateFor() {
        var id = order("Bins");
        clock.set(NINE.plus(Duration.ofMinutes(61)));

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.MISSED);
        assertThat(scripted.shown).isEmpty();
        assertThatThrownBy(() -> deliveries.release(DUNMERE, id)).isInstanceOf(Refused.class);
    }

    @Test
    void waitsAsLongAsTheNetworkAsksAndKeepsTheOrderOfTheAccount() {
        var first = order("First", NINE);
        var second = order("Second", NINE.plusMillis(1));
        var until = NINE.plusSeconds(600);
        clock.set(NINE.plusSeconds(1));
        scripted.answers.add(() -> new Outcome.RateLimited(until, true, Diagnostics.of("too many")));

        deliveries.dispatchDue();
        assertThat(status(first)).isEqualTo(DeliveryStatus.WAITING);
        assertThat(deliveries.get(first).nextAt()).isEqualTo(until);
        clock.set(until.minusMillis(1));
        deliveries.dispatchDue();
        assertThat(status(second)).isEqualTo(DeliveryStatus.WAITING);

        clock.set(until);
        deliveries.dispatchDue();
        assertThat(scripted.shown).containsExactly("First", "Second");
    }

    @Test
    void asksNothingOfANetworkWhoseBudgetIsUsedUpUntilItRefills() {
        budgets.wait(account, NINE.plusSeconds(300));
        var id = order("Bins");

        deliveries.dispatchDue();
        assertThat(deliveries.attempts(id)).isEmpty();
        assertThat(deliveries.get(id).nextAt()).isEqualTo(NINE.plusSeconds(300));
        assertThat(deliveries.get(id).why()).isEqualTo(new Delivery.Why("delivery.why.budget", Map.of()));

        clock.set(NINE.plusSeconds(300));
        deliveries.dispatchDue();
        assertThat(scripted.shown).containsExactly("Bins");
    }

    @Test
    void sendsAnEmergencyBeforeWhatWasDueEarlier() {
        order("First", NINE);
        order("Second", NINE.plusMillis(1));
        var flood = order("Flood warning", NINE.plusMillis(2));
        transaction.executeWithoutResult(status -> deliveries.hasten(flood, true));
        clock.set(NINE.plusSeconds(1));

        deliveries.dispatchDue();

        assertThat(scripted.shown).containsExactly("Flood warning", "First", "Second");
        assertThat(deliveries.get(flood).emergency()).isTrue();
    }

    @Test
    void sendsAnEmergencyThoughASlowNetworkHasAllItsWorkers() throws InterruptedException {
        var slow = new CountDownLatch(1);
        var asked = new AtomicInteger();
        for (var n = 0; n < settings.perNetwork() + 2; n++) {
            order(newSource(), connect(scriptedToo), "Slow " + n, NINE);
        }
        for (var n = 0; n < settings.perNetwork(); n++) {
            scriptedToo.answers.add(() -> {
                asked.incrementAndGet();
                join(slow);
                return new Outcome.Published(List.of(scriptedToo.show("slow")), false);
            });
        }
        var node = node();
        node.start();
        try {
            await(() -> asked.get() == settings.perNetwork());
            var flood = order(newSource(), connect(scriptedToo), "Flood warning", NINE);
            transaction.executeWithoutResult(status -> deliveries.hasten(flood, true));
            await(() -> status(flood) == DeliveryStatus.PUBLISHED);
            assertThat(scriptedToo.shown).containsExactly("Flood warning");
        } finally {
            slow.countDown();
            await(() -> scriptedToo.shown.size() == settings.perNetwork() + 3);
            node.stop();
        }
    }

    @Test
    void saysMissedInTimeWhenTheNetworkAsksToWaitTooLong() {
        var id = order("Bins");
        scripted.answers.add(() -> new Outcome.RateLimited(NINE.plusSeconds(86_400), true, Diagnostics.of("tomorrow")));

        deliveries.dispatchDue();
        clock.set(NINE.plus(DeliveryOrder.TOLERANCE).plusSeconds(1));
        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.MISSED);
    }

    @Test
    void repeatsAnUploadButReadsBackAPost() {
        var id = order("A picture of the mere");
        scripted.answers.add(() -> new Outcome.Unknown(Diagnostics.of("dropped while uploading")));
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.WAITING);

        clock.set(NINE.plusSeconds(10));
        scripted.answers.add(() -> new Outcome.StepDone(List.of()));
        scripted.answers.add(() -> {
            var ref = scripted.show("A picture of the mere");
            scripted.readings.add(() -> new Reconciliation.Found(ref, "the same text at the same time"));
            return new Outcome.Unknown(Diagnostics.of("dropped after the post"));
        });
        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).hasSize(1);
        assertThat(deliveries.get(id).evidence()).isEqualTo("the same text at the same time");
    }

    @Test
    void goesOnWithAThreadWhereItWasBrokenOff() {
        var id = thread("Bin days change", "Brown bins", "Blue bins");
        scripted.answers.add(() -> new Outcome.StepDone(
                List.of(Handle.of("part", scripted.show("Bin days change").id()))));
        scripted.answers.add(() -> {
            var ref = scripted.show("Brown bins");
            scripted.readings.add(() -> new Reconciliation.Found(ref, "same text", List.of(Handle.of("part", "2"))));
            return new Outcome.Unknown(Diagnostics.of("dropped after the second part"));
        });

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).containsExactly("Bin days change", "Brown bins", "Blue bins");
    }

    @Test
    void asksItsSourceOnlyBeforeTheFirstPartOfAThread() {
        var id = thread("Bin days change", "Brown bins");
        scripted.answers.add(() -> {
            sources.verdicts.put(source(id), () -> new Verdict.Withheld("delivery.why.fault", Map.of()));
            return new Outcome.StepDone(
                    List.of(Handle.of("part", scripted.show("Bin days change").id())));
        });
        scripted.answers.add(() -> new Outcome.RateLimited(NINE.plusSeconds(7200), true, Diagnostics.of("slower")));

        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.WAITING);
        assertThat(withdraw(id)).as("a part of it is there").isFalse();

        clock.set(NINE.plusSeconds(7200));
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).containsExactly("Bin days change", "Brown bins");
    }

    @Test
    void saysHowFarARefusedThreadCame() {
        var id = thread("Bin days change", "Brown bins", "Blue bins");
        scripted.answers.add(() -> new Outcome.StepDone(
                List.of(Handle.of("part", scripted.show("Bin days change").id()))));
        scripted.answers.add(() -> new Outcome.Rejected(Outcome.Reason.VALIDATION, Diagnostics.of("too blue")));

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(deliveries.get(id).why())
                .isEqualTo(new Delivery.Why("delivery.why.half", Map.of("parts", "1", "said", "too blue")));
    }

    @Test
    void takesDownAndTakesAnUnclearAnswerAsAReasonToDoItAgain() {
        scripted.answers.add(() -> new Outcome.Unknown(Diagnostics.of("dropped")));
        var target = RemoteRef.of("posts/1");
        var order = DeliveryOrder.done(
                newSource(), account, Deed.TAKE_DOWN, target, Content.text("The wrong bins"), "hash", NINE);
        var id = transaction.execute(status -> deliveries.order(DUNMERE, order));

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.takenDown).containsExactly("posts/1");
    }

    private DeliveryId thread(String text, String... more) {
        var content = Content.text(text).followedBy(List.of(more));
        var order = DeliveryOrder.due(newSource(), account, content, "hash", null, NINE);
        return transaction.execute(status -> deliveries.order(DUNMERE, order));
    }

    @Test
    void sendsAgainOnlyWhatIsCertainlyAbsent() {
        var id = order("Bins");
        scripted.answers.add(() -> new Outcome.Unknown(Diagnostics.of("dropped")));
        scripted.readings.add(() -> new Reconciliation.StillUnknown(NINE.plusSeconds(60)));
        scripted.readings.add(() -> new Reconciliation.Absent(true));

        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(deliveries.undecided()).extracting(Delivery::id).doesNotContain(id);

        clock.set(NINE.plusSeconds(60));
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).hasSize(1);
    }

    @Test
    void asksAPersonWhatCannotBeReadBack() {
        var there = unknown("There");
        var absent = unknown("Absent");
        var dropped = unknown("Dropped");
        assertThat(deliveries.undecided()).extracting(Delivery::id).contains(there, absent, dropped);

        deliveries.decide(DUNMERE, there, new Decision.ItAppeared(URI.create("https://network.test/posts/99")));
        deliveries.decide(DUNMERE, absent, new Decision.ItDidNotSendAgain());
        deliveries.decide(DUNMERE, dropped, new Decision.GiveUp("The event is over"));
        deliveries.dispatchDue();

        assertThat(status(there)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(status(absent)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(status(dropped)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(scripted.shown).containsExactly("Absent");
        assertThatThrownBy(() -> deliveries.decide(DUNMERE, there, new Decision.ItDidNotSendAgain()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void remembersWhatWasInDoubtOnAnEarlierDay() {
        deliveries.dispatchDue();
        var day = LocalDate.ofInstant(NINE, dates.zone());
        var before = inDoubt(day);
        var id = unknown("Doubtful");
        assertThat(inDoubt(day)).isEqualTo(before + 1);

        clock.set(NINE.plus(Duration.ofDays(1)));
        deliveries.decide(DUNMERE, id, new Decision.ItAppeared(URI.create("https://network.test/posts/98")));

        assertThat(inDoubt(day.plusDays(1))).isEqualTo(before);
        assertThat(inDoubt(day)).isEqualTo(before + 1);
    }

    private int inDoubt(LocalDate day) {
        var progress = evidence.progress("delivery.known", day);
        return progress.total() - progress.done();
    }

    @Test
    void ordersASourceOnlyOnce() {
        var source = new Source(DeliveryGround.KIND, UUID.randomUUID());
        order(source, "Bins", NINE);

        assertThatThrownBy(() -> order(source, "Bins", NINE)).isInstanceOf(Refused.class);
    }

    @Test
    void isWithdrawnUntilItIsBeingSent() {
        var early = order("Early");
        assertThat(withdraw(early)).isTrue();
        var late = order("Late");
        scripted.answers.add(() -> {
            assertThat(withdraw(late)).isFalse();
            return new Outcome.Published(List.of(scripted.show("Late")), false);
        });

        deliveries.dispatchDue();

        assertThat(status(early)).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(status(late)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).containsExactly("Late");
    }

    @Test
    void losesAgainstAWithdrawalThatIsCommittedBeforeSending() {
        var id = order("Bins");
        var withdrawn = new AtomicReference<Boolean>();
        sources.verdicts.put(source(id), () -> {
            var other = Thread.ofVirtual().start(() -> withdrawn.set(withdraw(id)));
            join(other);
            return new Verdict.Cleared();
        });

        deliveries.dispatchDue();

        assertThat(withdrawn.get()).isTrue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(scripted.shown).isEmpty();
    }

    @Test
    void whatAWorkerWritesThatLostItsFenceCountsForNothing() {
        var id = order("Bins");
        scripted.answers.add(() -> {
            // This worker sleeps past its lease; another one reads back what it can know, and asks.
            clock.set(NINE.plus(settings.lease()).plusSeconds(1));
            scripted.readings.add(() -> new Reconciliation.Absent(false));
            deliveries.dispatchDue();
            return new Outcome.Published(List.of(scripted.show("Bins")), false);
        });

        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(deliveries.attempts(id)).extracting(Attempt::outcome).containsExactly("UNKNOWN", "ABSENT");
    }

    @Test
    void sendsOnceHoweverManyDispatchersThereAre() {
        var accounts = IntStream.range(0, 5).mapToObj(n -> connect(scriptedToo)).toList();
        var ids = IntStream.range(0, 60)
                .mapToObj(n -> order(newSource(), accounts.get(n % 5), "Post " + n, NINE.plusMillis(n)))
                .toList();
        clock.set(NINE.plusSeconds(1));
        var nodes = IntStream.range(0, 3).mapToObj(n -> node()).toList();

        nodes.forEach(Dispatcher::start);
        await(() -> ids.stream().allMatch(id -> status(id) == DeliveryStatus.PUBLISHED));
        nodes.forEach(Dispatcher::stop);

        assertThat(scriptedToo.shown).hasSize(60).doesNotHaveDuplicates();
        for (var line = 0; line < 5; line++) {
            var account = line;
            assertThat(scriptedToo.shown.stream()
                            .map(text -> Integer.parseInt(text.substring(5)))
                            .filter(n -> n % 5 == account))
                    .isSorted();
        }
    }

    @Test
    void doesNotLetASlowNetworkHoldUpAnother() throws InterruptedException {
        var slow = new CountDownLatch(1);
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var posts = settings.perNetwork() + 8;
        for (var n = 0; n < posts; n++) {
            order(newSource(), connect(scriptedToo), "Slow " + n, NINE);
            scriptedToo.answers.add(() -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                join(slow);
                underWay.decrementAndGet();
                return new Outcome.Published(List.of(scriptedToo.show("slow")), false);
            });
        }
        var quick = order("Quick", NINE);
        var node = node();

        node.start();
        try {
            await(() -> status(quick) == DeliveryStatus.PUBLISHED && underWay.get() == settings.perNetwork());
            var later = order("Later", NINE);
            await(() -> status(later) == DeliveryStatus.PUBLISHED);
            assertThat(scriptedToo.shown).isEmpty();
        } finally {
            slow.countDown();
            await(() -> scriptedToo.shown.size() == posts);
            node.stop();
        }
        assertThat(most).hasValue(settings.perNetwork());
    }

    @Test
    void takesNothingBesideWhatIsUnderWayHoweverEarlyItIsDue() {
        var first = order("First", NINE);
        scripted.answers.add(() -> {
            order("Ordered since, due before", NINE.minusSeconds(60));
            deliveries.dispatchDue();
            assertThat(scripted.shown).isEmpty();
            return new Outcome.Published(List.of(scripted.show("First")), false);
        });

        deliveries.dispatchDue();

        assertThat(status(first)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(scripted.shown).containsExactly("First", "Ordered since, due before");
    }

    /** A dispatcher that runs by itself. */
    private Dispatcher node() {
        var own = new DeliverySettings(
                true,
                Duration.ofMillis(20),
                settings.perNetwork(),
                settings.reserve(),
                settings.request(),
                settings.lease(),
                settings.upload(),
                settings.lateAfter());
        return new Dispatcher(claims, loads, worker, clock, own);
    }

    private DeliveryId unknown(String text) {
        var id = order(text);
        scripted.answers.add(() -> new Outcome.Unknown(Diagnostics.of("dropped")));
        scripted.readings.add(() -> new Reconciliation.Absent(false));
        deliveries.dispatchDue();
        return id;
    }

    private DeliveryId order(String text) {
        return order(text, NINE);
    }

    private DeliveryId order(String text, Instant due) {
        return order(newSource(), text, due);
    }

    private DeliveryId order(Source source, String text, Instant due) {
        return order(source, account, text, due);
    }

    private DeliveryId order(Source source, ConnectionId connection, String text, Instant due) {
        var order = DeliveryOrder.due(source, connection, Content.text(text), "hash", null, due);
        return transaction.execute(status -> deliveries.order(DUNMERE, order));
    }

    private boolean withdraw(DeliveryId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> deliveries.withdraw(DUNMERE, id, "Wrong day")));
    }

    private DeliveryStatus status(DeliveryId id) {
        return deliveries.get(id).status();
    }

    private UUID source(DeliveryId id) {
        return deliveries.get(id).source().id();
    }

    private static Source newSource() {
        return new Source(DeliveryGround.KIND, UUID.randomUUID());
    }

    private ConnectionId connect(ScriptedNetwork network) {
        var answers = Map.of("handle", "dunmere-" + UUID.randomUUID(), "word", "open sesame");
        return connections.connect(DUNMERE, network.network(), answers, false);
    }

    private static void await(java.util.function.BooleanSupplier done) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 seconds").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
