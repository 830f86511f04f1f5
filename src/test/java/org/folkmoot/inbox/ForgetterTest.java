package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.inbox.InboxFixture.comment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** LinkedIn lets its members' words be kept for 48 hours and their names for 24; Bluesky sets no limit. */
@FolkmootTest
class ForgetterTest {

    /** A Wednesday, 10:00 in Dunmere. */
    private static final Instant TEN = Instant.parse("2027-01-20T10:00:00Z");

    private static final UUID LINKEDIN =
            UUID.nameUUIDFromBytes("inbox.retention.linkedin".getBytes(StandardCharsets.UTF_8));

    @Autowired
    InboxFixture dunmere;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Desk desk;

    @Autowired
    Forgetter forgetter;

    @Autowired
    InboxSearch search;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester web;

    private final String tag = UUID.randomUUID().toString();
    private InboxFixture.Connected page;
    private Actor.Person nadia;

    @BeforeEach
    void hearFromAMember() {
        clock.set(TEN.plus(Duration.ofDays(3)));
        forgetter.run();
        clock.set(TEN);
        page = dunmere.account(Network.LINKEDIN, TEN.minus(Duration.ofDays(100)));
        nadia = dunmere.person("Nadia Hussain", "responder");
        intake.take(page.connection(), said("li-" + tag, "Do you still hire apprenticewelders?"), false);
        intake.take(page.connection(), said("li-" + tag, "Do you hire apprenticewelders?"), true);
    }

    private RemoteComment said(String id, String text) {
        return comment(id, "urn:li:person:" + tag, "Meera Anand", "urn:li:share:" + tag, null, text, TEN, false);
    }

    private Desk.Row row() {
        return desk.conversations(nadia, Queue.OPEN, page.account(), null, null, 10)
                .rows()
                .getFirst();
    }

    private void after(Duration time) {
        clock.set(TEN.plus(time));
        forgetter.run();
    }

    private Item item() {
        return desk.thread(nadia, row().conversation().id()).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deletesTheNameADayOnAndTheWordsTwoDaysOn() {
        after(Duration.ofHours(23).plusMinutes(40));
        assertThat(row().conversation().resident().name()).isEqualTo("Meera Anand");

        after(Duration.ofHours(23).plusMinutes(50));
        assertThat(row().conversation().resident().name()).isEmpty();
        assertThat(row().conversation().resident().handle()).isNull();
        assertThat(row().conversation().resident().forgotten()).isTrue();
        assertThat(item().author()).isEmpty();
        assertThat(item().text()).isEqualTo("Do you hire apprenticewelders?");

        after(Duration.ofHours(47).plusMinutes(40));
        assertThat(item().text()).isEqualTo("Do you hire apprenticewelders?");

        after(Duration.ofHours(47).plusMinutes(50));
        assertThat(item().text()).isEmpty();
        assertThat(item().forgotten()).isTrue();
        assertThat(item().permalink()).isNotNull();
        assertThat(jdbc.sql(
                                "select count(*) from inbox.revision r join inbox.item i on i.id = r.item_id where i.id = ?")
                        .param(item().id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(search.find("apprenticewelders", nadia, 10)).isEmpty();
    }

    @Test
    void saysToProgramsThatLinkedInLetsNobodyPassItOn() {
        var conversation = row().conversation().id();
        for (var address : List.of(
                "/api/v1/conversations/" + conversation.value(),
                "/api/v1/conversations?account=" + page.account().value(),
                "/api/v1/items?limit=200")) {
            assertThat(web.get().uri(address).with(As.actor(nadia)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Left out: the terms of LinkedIn")
                    .doesNotContain("Meera Anand", "apprenticewelders");
        }
    }

    @Test
    void blocksNobodyWhereTheNetworkHasNoSuchThing() {
        var conversation = row().conversation().id();
        assertThatThrownBy(() -> doorkeeper.block(nadia, conversation, new BlockDraft(null, "Rude", 7, false)))
                .isInstanceOf(Refused.class);
        assertThat(web.get().uri("/inbox/" + conversation.value() + "/block").with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody can be blocked on LinkedIn from here")
                .doesNotContain("name=\"days\"");
    }

    @Test
    void keepsDirectMessagesForAsLongAsTheCouncilSaysAndNoLonger() {
        var bluesky = dunmere.account(Network.BLUESKY, TEN.minus(Duration.ofDays(100)));
        var words = new RemoteComment(
                RemoteRef.of("dm-" + tag),
                RemoteComment.Kind.MESSAGE,
                RemoteRef.of("did:" + tag),
                null,
                "did:" + tag,
                "Karen Millward",
                null,
                "My neighbour is ill",
                TEN,
                false);
        intake.take(bluesky.connection(), words, false);
        var conversation = desk.conversations(nadia, Queue.OPEN, bluesky.account(), null, null, 5)
                .rows()
                .getFirst()
                .conversation()
                .id();
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .bodyText()
                .contains("Direct messages are kept for 365 days");

        after(Duration.ofDays(366));
        assertThat(text(conversation)).isEqualTo("My neighbour is ill");

        inbox.close(nadia, conversation, Closure.Outcome.NO_REPLY_NEEDED);
        var martin = dunmere.person("Martin Hale", "administrator");
        assertThatThrownBy(() -> housekeeping.keep(nadia, 400, 7, 90)).isInstanceOf(Refused.class);
        housekeeping.keep(martin, 400, 7, 90);
        after(Duration.ofDays(399));
        assertThat(text(conversation)).isEqualTo("My neighbour is ill");
        after(Duration.ofDays(401));
        assertThat(text(conversation)).isEmpty();
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .bodyText()
                .contains("the days for which direct messages are kept were over");
        housekeeping.keep(martin, 365, 7, 90);
    }

    private String text(ConversationId conversation) {
        return desk.thread(nadia, conversation).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item().text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deletesWhatModerationKeptOfThem() {
        transaction.executeWithoutResult(status -> keepInModeration());

        after(Duration.ofHours(25));
        assertThat(kept()).isEqualTo(" welders");

        after(Duration.ofHours(48));
        assertThat(kept()).isEqualTo(" ");
    }

    private void keepInModeration() {
        inbox.note(nadia, row().conversation().id(), "Removed under rule 2");
        jdbc.sql("""
                        insert into inbox.moderation (id, item_id, deed, reason, by_name, at, author, text, written_at)
                        values (gen_random_uuid(), :item, 'REMOVE', 'Rule 2', 'Nadia', :at, 'Meera Anand', 'welders', :at)
                        """)
                .param("item", item().id().value())
                .param("at", TEN.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private String kept() {
        return jdbc.sql("select author || ' ' || text from inbox.moderation where item_id = ?")
                .param(item().id().value())
                .query(String.class)
                .single();
    }

    @Test
    void writesIntoTheTrailHowMuchItDeletedAndForWhom() {
        var before = trail.of(LINKEDIN, null, 200).rows().size();

        after(Duration.ofHours(48));
        after(Duration.ofHours(49));

        var entries = trail.of(LINKEDIN, null, 200).rows();
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.getFirst().subject().label()).isEqualTo("LinkedIn");
        assertThat(entries.getFirst().changes())
                .extracting(Change::field, Change::after)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("texts deleted", "2"),
                        org.assertj.core.groups.Tuple.tuple("names deleted", "2"));
    }

    @Test
    void doesNotTakeTheWordsInAgain() {
        after(Duration.ofHours(48));

        intake.take(page.connection(), said("li-" + tag, "Do you hire apprenticewelders?"), true);

        assertThat(item().text()).isEmpty();
    }

    @Test
    void knowsTheNameAgainWhenTheMemberWritesAgain() {
        after(Duration.ofHours(25));

        intake.take(page.connection(), said("li2-" + tag, "Anybody there?"), false);

        assertThat(row().conversation().resident().name()).isEqualTo("Meera Anand");
        assertThat(row().conversation().resident().forgotten()).isFalse();
    }

    @Test
    void keepsOurAnswersAndNotesAndWhatOtherNetworksAllow() {
        inbox.note(nadia, row().conversation().id(), "Ask HR");
        var sky = dunmere.account(TEN.minus(Duration.ofDays(100)));
        intake.take(sky.connection(), InboxFixture.karen("sky-" + tag, "Bin missed", TEN), false);

        after(Duration.ofDays(30));

        assertThat(desk.thread(nadia, row().conversation().id()).entries())
                .filteredOn(Entry.Noted.class::isInstance)
                .hasSize(1);
        var other = desk.conversations(nadia, Queue.OPEN, sky.account(), null, null, 10)
                .rows()
                .getFirst();
        assertThat(other.snippet()).isEqualTo("Bin missed");
        assertThat(other.conversation().resident().name()).isEqualTo("Karen Millward");
    }

    @Test
    void keepsNoNameOfWhoOpenedAConversationAgain() {
        inbox.close(nadia, row().conversation().id(), Closure.Outcome.NO_REPLY_NEEDED);

        intake.take(page.connection(), said("li3-" + tag, "Hello?"), false);

        assertThat(jdbc.sql("select count(*) from inbox.closure where reopened_by like '%Anand%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysOnThePageWhatWasDeletedAndWhy() {
        var address = "/inbox/" + row().conversation().id().value();
        assertThat(web.get().uri(address).with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("LinkedIn lets its members’ words be kept for 48 hours and their names for 24.");

        after(Duration.ofHours(48));

        assertThat(web.get().uri(address).with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("Text removed as LinkedIn’s terms ask, ", "Name removed as the network’s terms ask")
                .doesNotContain("apprenticewelders", "Meera");
        assertThat(web.get()
                        .uri("/api/v1/conversations/"
                                + row().conversation().id().value())
                        .with(As.actor(nadia)))
                .bodyText()
                .contains("forgottenAt")
                .doesNotContain("apprenticewelders", "Meera");
        assertThat(List.of(row().wordless())).containsExactly("inbox.item.forgotten.short");
    }
}
