package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.instagram.Instagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People write to Dunmere on Instagram, where nobody else sees it. */
class InstagramMessagesTest extends OnPractice {

    InstagramMessagesTest() {
        super(Network.INSTAGRAM);
    }

    @Override
    Connector connector() {
        return new Instagram();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = control.account(network, null, "dunmere_msg" + number, "Dunmere", "EAAdm" + number, "app-secret-1", 9);
        return Map.of("pageId", "10" + id.substring(5), "pageToken", "EAAdm" + number, "appSecret", "app-secret-1");
    }

    private String asha(String text, Instant at) {
        return control.message(network, linked.remoteId(), "Asha Patel", text, at)
                .person();
    }

    private Outcome send(PublishOrder order) {
        var messages = use(Messages.class);
        return messages.execute(session(), order, messages.plan(order).steps().getFirst(), List.of());
    }

    private static PublishOrder order(String person, String text) {
        return new PublishOrder(UUID.randomUUID(), Content.text(text), MORNING, RemoteRef.of(person));
    }

    @Test
    void readsBothSidesOfAConversation() {
        var person = asha("Is the pool open?", MORNING.plusSeconds(1));
        control.clock(MORNING.plusSeconds(60));
        send(order(person, "Until eight."));

        var read =
                got(use(Messages.class).messages(session(), use(Messages.class).from(MORNING)));

        assertThat(read.items()).extracting(RemoteComment::text).containsExactly("Is the pool open?", "Until eight.");
        assertThat(read.items()).extracting(RemoteComment::ours).containsExactly(false, true);
        assertThat(read.items().getFirst().authorName()).isEqualTo("asha-patel.test");
        assertThat(read.items())
                .allMatch(one -> one.kind() == RemoteComment.Kind.MESSAGE)
                .allMatch(one -> one.post().id().equals(person));
    }

    @Test
    void isRefusedWhenADayHasPassed() {
        var person = asha("Is the pool open?", MORNING);
        control.clock(MORNING.plus(use(Messages.class).window().orElseThrow().open()));

        assertThat(send(order(person, "Until eight.")))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.WINDOW_CLOSED));
    }

    @Test
    void countsAMessageInBytes() {
        var text = use(Messages.class).text();

        assertThat(text.problems(Content.text("ŵ".repeat(500)))).isEmpty();
        assertThat(text.problems(Content.text("ŵ".repeat(501)))).hasSize(1);
    }

    static List<PracticeFault> faults() {
        return List.copyOf(EnumSet.range(PracticeFault.DROP_BEFORE_COMMIT, PracticeFault.DELAYED_VISIBILITY));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsOutByReadingBackWhetherAnAnswerArrived(PracticeFault fault) {
        var person = asha("Is the pool open?", MORNING);
        control.fault(network, fault, "POST messages", 1, Duration.ofMinutes(4));
        var order = order(person, "Until eight.");
        assertThat(send(order)).isInstanceOf(Outcome.Unknown.class);
        var later = MORNING.plusSeconds(360);
        control.clock(later);

        var seen =
                use(Messages.class).reconcile(session(), order, new Attempt(0, MORNING, List.of(), Set.of(), 1), later);

        var there = texts().contains("Until eight.");
        assertThat(seen instanceof Reconciliation.Found).isEqualTo(there);
        assertThat(seen.equals(new Reconciliation.Absent(true))).isEqualTo(!there);
    }
}
