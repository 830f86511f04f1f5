package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.facebook.Facebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messenger: what residents write in private, and the day in which they may be answered. */
class FacebookMessagesTest extends OnPractice {

    FacebookMessagesTest() {
        super(Network.FACEBOOK);
    }

    @Override
    Connector connector() {
        return new Facebook();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = "30000000" + number;
        control.account(Network.FACEBOOK, id, "dunmere" + number, "Dunmere", "EAAmsg" + number, "app-secret-1", 2500);
        return Map.of("pageId", id, "pageToken", "EAAmsg" + number, "appSecret", "app-secret-1");
    }

    private String asha(String text, Instant at) {
        return control.message(Network.FACEBOOK, linked.remoteId(), "Asha Patel", text, at)
                .person();
    }

    private Outcome send(String person, String text) {
        var messages = use(Messages.class);
        var order = order(person, text);
        return messages.execute(session(), order, messages.plan(order).steps().getFirst(), List.of());
    }

    private static PublishOrder order(String person, String text) {
        return new PublishOrder(UUID.randomUUID(), Content.text(text), MORNING, RemoteRef.of(person));
    }

    @Test
    void readsBothSidesOfAConversationOnce() {
        var person = asha("My bin was missed", MORNING.plusSeconds(1));
        control.clock(MORNING.plusSeconds(60));
        send(person, "Sorry, which street?");
        var messages = use(Messages.class);

        var first = got(messages.messages(session(), messages.from(MORNING)));

        assertThat(first.items())
                .extracting(RemoteComment::text)
                .containsExactly("My bin was missed", "Sorry, which street?");
        assertThat(first.items()).extracting(RemoteComment::ours).containsExactly(false, true);
        assertThat(first.items())
                .allMatch(one -> one.kind() == RemoteComment.Kind.MESSAGE)
                .allMatch(one -> one.post().id().equals(person));
        assertThat(first.items().getFirst().authorName()).isEqualTo("Asha Patel");
        asha("Mill Lane", MORNING.plusSeconds(1200));
        control.clock(MORNING.plusSeconds(1300));
        assertThat(got(messages.messages(session(), first.next()))
                        .items()
                        .getLast()
                        .text())
                .isEqualTo("Mill Lane");
    }

    @Test
    void readsMoreThanAHundredMessagesOfOnePerson() {
        for (var i = 0; i < 170; i++) {
            asha("Message " + i, MORNING.plusSeconds(i));
        }
        control.clock(MORNING.plusSeconds(600));

        var page =
                got(use(Messages.class).messages(session(), use(Messages.class).from(MORNING)));

        assertThat(page.items())
                .extracting(RemoteComment::text)
                .doesNotHaveDuplicates()
                .hasSize(170);
    }

    @Test
    void isRefusedWhenADayHasPassed() {
        var person = asha("My bin was missed", MORNING);
        var open = use(Messages.class).window().orElseThrow().open();
        control.clock(MORNING.plus(open).minusSeconds(1));
        assertThat(send(person, "Sorry!")).isInstanceOf(Outcome.Published.class);
        control.clock(MORNING.plus(open));

        assertThat(send(person, "Sorry again!"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.WINDOW_CLOSED));
    }

    static List<PracticeFault> faults() {
        return List.copyOf(EnumSet.range(PracticeFault.DROP_BEFORE_COMMIT, PracticeFault.DELAYED_VISIBILITY));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsOutByReadingBackWhetherAnAnswerArrived(PracticeFault fault) {
        var person = asha("My bin was missed", MORNING);
        control.fault(Network.FACEBOOK, fault, "POST messages", 1, Duration.ofMinutes(4));
        var messages = use(Messages.class);
        var order = order(person, "Sorry!");
        var sent =
                messages.execute(session(), order, messages.plan(order).steps().getFirst(), List.of());
        assertThat(sent).isInstanceOf(Outcome.Unknown.class);
        var later = MORNING.plusSeconds(360);
        control.clock(later);

        var seen = messages.reconcile(session(), order, new Attempt(0, MORNING, List.of(), Set.of(), 1), later);

        var there = texts().contains("Sorry!");
        assertThat(seen instanceof Reconciliation.Found).isEqualTo(there);
        assertThat(seen.equals(new Reconciliation.Absent(true))).isEqualTo(!there);
    }

    @Test
    void blocksAPersonAndLetsThemBackIn() {
        var person = asha("You fools", MORNING);
        var blocks = use(Blocks.class);

        assertThat(blocks.block(session(), RemoteRef.of(person))).isInstanceOf(Outcome.Published.class);
        assertThat(blocks.block(session(), RemoteRef.of(person))).isInstanceOf(Outcome.Published.class);
        assertThat(control.note(Network.FACEBOOK, "blocked." + linked.remoteId()))
                .isEqualTo(person);
        assertThat(blocks.unblock(session(), RemoteRef.of(person))).isInstanceOf(Outcome.Published.class);
        assertThat(control.note(Network.FACEBOOK, "blocked." + linked.remoteId()))
                .isEmpty();
    }

    @Test
    void takesMessagesByWebhookFromBothSides() {
        var page = linked.remoteId();
        var body = """
                {"object":"page","entry":[{"id":"%1$s","time":1,"messaging":[
                 {"sender":{"id":"42"},"recipient":{"id":"%1$s"},"timestamp":1778227200000,
                  "message":{"mid":"m_1","text":"My bin was missed"}},
                 {"sender":{"id":"%1$s"},"recipient":{"id":"42"},"timestamp":1778227260000,
                  "message":{"mid":"m_2","is_echo":true,"text":"Sorry!"}},
                 {"sender":{"id":"42"},"recipient":{"id":"%1$s"},"timestamp":1778227261000,
                  "message":{"mid":"m_3","attachments":[{"type":"image"}]}},
                 {"sender":{"id":"42"},"recipient":{"id":"%1$s"},"timestamp":1,"read":{"watermark":1}}]}]}
                """.formatted(page);

        var events = use(Receives.class).parse(body.getBytes(StandardCharsets.UTF_8));

        assertThat(events).extracting(InboundEvent::type).containsOnly("message.add");
        assertThat(events)
                .extracting(event -> event.comment().text())
                .containsExactly("My bin was missed", "Sorry!", "[1 file]");
        assertThat(events).extracting(event -> event.comment().ours()).containsExactly(false, true, false);
        assertThat(events).allMatch(event -> event.comment().post().id().equals("42"));
        assertThat(events.getFirst().at()).isEqualTo(Instant.ofEpochMilli(1778227200000L));
    }
}
