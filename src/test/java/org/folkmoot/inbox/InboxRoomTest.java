package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.inbox.InboxFixture.comment;
import static org.folkmoot.inbox.InboxFixture.karen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class InboxRoomTest {

    /** A Wednesday, 10:00 in Dunmere. */
    private static final Instant TEN = Instant.parse("2026-11-18T10:00:00Z");

    @Autowired
    InboxFixture dunmere;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    @Autowired
    ReplyClearance clearance;

    @Autowired
    InboxEvidence evidence;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private InboxFixture.Connected waste;
    private Actor.Person nadia;

    @BeforeEach
    void openTheDesk() {
        clock.set(TEN);
        waste = dunmere.account(TEN.minus(Duration.ofDays(100)));
        nadia = dunmere.person("Nadia Hussain", "responder");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void takesEachCommentOnceHoweverOftenAndInWhateverOrder() {
        var comments = new ArrayList<RemoteComment>();
        for (var i = 0; i < 12; i++) {
            comments.add(karen("k" + i, "Bin " + i, TEN.minusSeconds(600 - i)));
            comments.add(comment(
                    "j" + i,
                    "did:weston",
                    "J. Weston",
                    "post-1",
                    null,
                    "Pothole " + i,
                    TEN.minusSeconds(300 - i),
                    false));
        }
        var told = new ArrayList<>(comments);
        told.addAll(comments);
        told.addAll(comments);
        java.util.Collections.shuffle(told, new Random(4));
        try (var many = Executors.newFixedThreadPool(6)) {
            told.forEach(one -> many.submit(() -> intake.take(waste.connection(), one, false)));
        }
        var rows = open();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .allSatisfy(row -> assertThat(said(row.conversation().id())).hasSize(12));
    }

    @Test
    void startsTheClockInWorkingTimeWithTheFirstUnansweredWords() {
        intake.take(waste.connection(), karen("k1", "Bin missed", Instant.parse("2026-11-17T16:00:00Z")), false);
        intake.take(waste.connection(), karen("k2", "Hello?", TEN.minusSeconds(60)), false);
        var row = open().getFirst();
        assertThat(row.conversation().dueAt()).isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
        assertThat(row.clock().leftOrNone()).isEqualTo(Duration.ofHours(6));
        assertThat(row.clock().tone()).isEqualTo("quiet");
        clock.set(Instant.parse("2026-11-18T15:22:00Z"));
        assertThat(open().getFirst().clock().leftOrNone()).isEqualTo(Duration.ofMinutes(38));
        assertThat(open().getFirst().clock().tone()).isEqualTo("bad");
        clock.set(Instant.parse("2026-11-19T09:30:00Z"));
        assertThat(open().getFirst().clock().leftOrNone())
                .as("one hour yesterday, half an hour today")
                .isEqualTo(Duration.ofMinutes(-90));
    }

    @Test
    void promisesNothingForTheDaysOfChristmas() {
        clock.set(Instant.parse("2026-12-24T16:00:00Z"));
        intake.take(waste.connection(), karen("k1", "Bin missed", Instant.parse("2026-12-24T16:00:00Z")), false);

        assertThat(open().getFirst().conversation().dueAt())
                .as("an hour on Christmas Eve, nothing until Monday's bank holiday is over, seven hours on Tuesday")
                .isEqualTo(Instant.parse("2026-12-29T16:00:00Z"));
        clock.set(Instant.parse("2026-12-28T12:00:00Z"));
        assertThat(open().getFirst().clock().leftOrNone()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void followsEditsAndRemovalsEvenThoseThatComeFirst() {
        intake.take(waste.connection(), karen("k1", "Bin mised", TEN.minusSeconds(60)), false);
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), true);
        intake.take(waste.connection(), karen("k1", "Bin mised", TEN.minusSeconds(60)), false);
        assertThat(said(only()).getFirst().text()).isEqualTo("Bin missed");

        intake.remove(waste.connection(), "k1", TEN);
        assertThat(said(only()).getFirst().removed()).isTrue();
        assertThat(open().getFirst().conversation().waiting())
                .as("nobody waits for an answer to nothing")
                .isFalse();

        intake.remove(waste.connection(), "k2", TEN);
        intake.take(waste.connection(), karen("k2", "Never mind", TEN.minusSeconds(30)), false);
        assertThat(said(only()).getLast().removed()).isTrue();
        assertThat(open().getFirst().conversation().waiting()).isFalse();
    }

    @Test
    void answersAsADeliveryAndStopsTheClockOnlyWhenItIsThere() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var id = only();
        var reply = inbox.reply(nadia, id, draft("Sorry, we come on Thursday.", false));
        var delivery = deliveries.of(source(reply)).orElseThrow();
        assertThat(delivery.content().text()).isEqualTo("Sorry, we come on Thursday.");
        assertThat(delivery.target().id()).isEqualTo("k1");
        assertThat(desk.thread(nadia, id).conversation().waiting()).isTrue();

        appeared(reply, "r1");
        await().untilAsserted(() ->
                assertThat(desk.thread(nadia, id).conversation().closed()).isTrue());
        assertThat(desk.thread(nadia, id).conversation().waiting()).isFalse();

        intake.take(
                waste.connection(),
                comment("r1", "did:us", "Dunmere", "post-1", "k1", "Sorry, we come on Thursday.", TEN, true),
                true);
        assertThat(said(id)).as("our own reply comes back and is no item").hasSize(1);
        intake.take(waste.connection(), karen("k3", "Thank you!", TEN.plusSeconds(5)), false);
        assertThat(desk.thread(nadia, id).conversation().closed())
                .as("opens again by itself")
                .isFalse();
    }

    @Test
    void keepsTheClockForWhatWasWrittenAfterTheReply() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var id = only();
        var reply = inbox.reply(nadia, id, draft("Sorry.", false));
        clock.set(TEN.plusSeconds(60));
        intake.take(waste.connection(), karen("k2", "And the brown one", TEN.plusSeconds(30)), false);
        appeared(reply, "r1");
        await().untilAsserted(() ->
                assertThat(desk.thread(nadia, id).conversation().waitingSince()).isEqualTo(TEN.plusSeconds(30)));
        assertThat(desk.thread(nadia, id).conversation().closed()).isFalse();
    }

    @Test
    void sendsAFormThatWasSentTwiceOnce() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var draft = draft("Sorry.", true);
        inbox.reply(nadia, only(), draft);
        inbox.reply(nadia, only(), draft);
        assertThat(entries(only(), Entry.Answered.class)).hasSize(1);
        assertThatThrownBy(() -> inbox.reply(nadia, only(), new ReplyDraft(draft.id(), null, "Other", true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void withholdsWhatMayNoLongerLeave() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var id = only();
        var reply = inbox.reply(nadia, id, draft("Sorry.", true));
        var hash = ReplyText.hash("Sorry.");
        assertThat(clear(reply, hash)).isEqualTo(new Verdict.Cleared());
        assertThat(clear(reply, "other")).isInstanceOf(Verdict.Withheld.class);
        inbox.close(nadia, id, Closure.Outcome.NO_REPLY_NEEDED);
        assertThat(clear(reply, hash)).isInstanceOf(Verdict.Withheld.class);
        inbox.reopen(nadia, id);
        assertThat(clear(reply, hash)).isEqualTo(new Verdict.Cleared());
        intake.remove(waste.connection(), "k1", TEN);
        assertThat(clear(reply, hash)).isInstanceOf(Verdict.Withheld.class);
    }

    @Test
    void countsAReplyAsBlueskyDoesAndRefusesWhatIsTooLong() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        inbox.reply(nadia, only(), draft("👨‍👩‍👧‍👦".repeat(100), true));
        assertThatThrownBy(() -> inbox.reply(nadia, only(), draft("x".repeat(301), true)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("text"));
        assertThatThrownBy(() -> inbox.reply(nadia, only(), draft(" \n ", true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void asksForTheRightOnThisAccount() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var id = only();
        var reader = dunmere.person("Rashid Aziz", "reader");
        var oneFactor = new Actor.Person(nadia.id(), nadia.name(), false);
        assertThatThrownBy(() -> inbox.reply(reader, id, draft("Hi", true))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inbox.reply(oneFactor, id, draft("Hi", true))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inbox.note(reader, id, "Hi")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.thread(reader, id)).isInstanceOf(Refused.class);
        assertThat(desk.conversations(reader, Queue.OPEN, null, null, null, 50).rows())
                .isEmpty();
        assertThatThrownBy(() -> inbox.assign(nadia, id, new PersonId(reader.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void handsOverClosesAndOpensAgain() {
        intake.take(waste.connection(), karen("k1", "Lovely bluebells", TEN.minusSeconds(60)), false);
        var id = only();
        inbox.assign(nadia, id, new PersonId(nadia.id()));
        assertThat(desk.conversations(nadia, Queue.MINE, waste.account(), null, null, 50)
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> inbox.close(nadia, id, Closure.Outcome.ANSWERED))
                .as("nobody has answered")
                .isInstanceOf(Refused.class);
        inbox.close(nadia, id, Closure.Outcome.NO_REPLY_NEEDED);
        assertThat(open()).isEmpty();
        assertThat(desk.conversations(nadia, Queue.CLOSED, waste.account(), null, null, 50)
                        .rows())
                .hasSize(1);
        inbox.reopen(nadia, id);
        assertThat(open()).hasSize(1);
    }

    @Test
    void pagesThroughALongQueueWithoutLosingOrRepeating() {
        for (var i = 0; i < 23; i++) {
            intake.take(
                    waste.connection(),
                    comment(
                            "c" + i,
                            "did:" + i,
                            "Resident " + i,
                            "post-1",
                            null,
                            "Hello",
                            TEN.minusSeconds(i / 3),
                            false),
                    false);
        }
        var seen = new ArrayList<UUID>();
        String mark = null;
        do {
            var page = desk.conversations(nadia, Queue.OPEN, waste.account(), null, mark, 5);
            page.rows().forEach(row -> seen.add(row.conversation().id().value()));
            mark = page.next();
        } while (mark != null);
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void keepsResidentsWordsOutOfTheTrail() {
        intake.take(waste.connection(), karen("k1", "My number is 07700 900123", TEN.minusSeconds(60)), false);
        var id = only();
        inbox.note(nadia, id, "Call her on 07700 900123");
        inbox.reply(nadia, id, draft("We call you on 07700 900123", true));
        var entries = trail.of(id.value(), null, 50).rows();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.subject().label()).doesNotContain("Karen");
            assertThat(entry.changes())
                    .extracting(Change::after)
                    .noneMatch(after -> after != null && after.contains("900123"));
        });
    }

    @Test
    void countsWhoWasAnsweredInTimeForThePlan() {
        intake.take(waste.connection(), karen("k1", "Bin missed", TEN.minusSeconds(60)), false);
        var before = evidence.progress("inbox.in-time", LocalDate.parse("2026-11-20"));
        var reply = inbox.reply(nadia, only(), draft("Sorry.", true));
        appeared(reply, "r1");
        await().untilAsserted(() -> assertThat(evidence.progress("inbox.in-time", LocalDate.parse("2026-11-20"))
                        .done())
                .isEqualTo(before.done() + 1));
        var waits = inbox.waits(List.of(waste.account()), TEN.minus(Duration.ofDays(1)), TEN.plus(Duration.ofDays(3)));
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.endedBy()).isEqualTo(Wait.End.REPLY);
            assertThat(wait.inTime()).isTrue();
        });
    }

    private List<Desk.Row> open() {
        return desk.conversations(nadia, Queue.OPEN, waste.account(), null, null, 50)
                .rows();
    }

    private ConversationId only() {
        return open().getFirst().conversation().id();
    }

    private List<Item> said(ConversationId id) {
        return entries(id, Entry.Said.class).stream().map(Entry.Said::item).toList();
    }

    private <E extends Entry> List<E> entries(ConversationId id, Class<E> kind) {
        return desk.thread(nadia, id).entries().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static ReplyDraft draft(String text, boolean keepOpen) {
        return new ReplyDraft(UUID.randomUUID(), null, text, keepOpen);
    }

    private Verdict clear(ReplyId reply, String hash) {
        return transaction.execute(status -> clearance.clear(source(reply), hash));
    }

    private void appeared(ReplyId reply, String remoteId) {
        var delivery = deliveries.of(source(reply)).orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new DeliveryPublished(
                delivery.id(),
                source(reply),
                RemoteRef.of(remoteId),
                false,
                new Actor.Job("test"),
                new Subject("delivery", delivery.id().value(), "Reply"),
                clock.instant())));
    }

    private static Source source(ReplyId reply) {
        return new Source(ReplyClearance.KIND, reply.value());
    }
}
