package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.hours.Hours;
import org.folkmoot.inbox.Closure;
import org.folkmoot.inbox.Conversation;
import org.folkmoot.inbox.Desk;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.Queue;
import org.folkmoot.inbox.ReplyDraft;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.publishing.Variant;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Dunmere's residents: they like, share and ask, and customer services answer in working time. */
@Component
class Neighbours {

    private static final Duration THINKING = Duration.ofMinutes(80);

    private final Register register;
    private final Inbox inbox;
    private final Desk desk;
    private final Hours hours;
    private final Deliveries deliveries;
    private final List<Recurring> rounds;
    private final Townspeople people;
    private final Ids ids;
    private final PracticeControl control;
    private final Map<AccountId, Variant> latest = new HashMap<>();

    Neighbours(
            Register register,
            Inbox inbox,
            Desk desk,
            Hours hours,
            Deliveries deliveries,
            List<Recurring> rounds,
            Townspeople people,
            Ids ids,
            Networks networks) {
        this.register = register;
        this.inbox = inbox;
        this.desk = desk;
        this.hours = hours;
        this.deliveries = deliveries;
        this.rounds = rounds;
        this.people = people;
        this.ids = ids;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    /** From the moment that a post is there. */
    void read(Timeline timeline, Variant variant, String about) {
        like(timeline, variant);
        var network = register.account(variant.account()).network();
        var remote = String.valueOf(variant.remoteId());
        var published = published(variant);
        for (var row : Sheet.rows("comments")) {
            if (speaks(row, about, variant)) {
                var at = published
                        .plus(Duration.ofHours(Long.parseLong(row.getField("hours"))))
                        .plus(Duration.ofMinutes(seed(variant) % 50));
                timeline.at(at, () -> speak(timeline, row, network, remote, variant, at));
            }
        }
    }

    /** It is seen, liked and shared by the next day. */
    void like(Timeline timeline, Variant variant) {
        latest.put(variant.account(), variant);
        var network = register.account(variant.account()).network();
        timeline.at(
                published(variant).plus(Duration.ofHours(18)),
                () -> control.figures(
                        network, String.valueOf(variant.remoteId()), Crowd.figures(network, seed(variant))));
    }

    private static Instant published(Variant variant) {
        return variant.publishedAt() == null ? Instant.EPOCH : variant.publishedAt();
    }

    /** What the account has published last. */
    Optional<Variant> latest(AccountId account) {
        return Optional.ofNullable(latest.get(account));
    }

    void listen() {
        rounds.stream().filter(round -> round.key().equals("inbox.comments")).forEach(Recurring::run);
    }

    private void speak(
            Timeline timeline, NamedCsvRecord row, Network network, String remote, Variant variant, Instant at) {
        control.comment(network, remote, row.getField("resident"), row.getField("text"), at);
        timeline.at(at.plusSeconds(40), this::listen);
        var answered = hours.due(at, THINKING.plusMinutes(seed(variant) % 200));
        timeline.at(answered, () -> answer(row, remote));
    }

    private void answer(NamedCsvRecord row, String thread) {
        var jo = people.actor(row.getField("hours").length() > 1 ? "Aled Price" : "Jo Whitlock");
        for (var line :
                desk.conversations(jo, Queue.OPEN, null, null, null, 200).rows()) {
            var conversation = line.conversation();
            if (conversation.thread().equals(thread)
                    && conversation.resident().name().equals(row.getField("resident"))) {
                answer(row, conversation, jo);
            }
        }
    }

    private void answer(NamedCsvRecord row, Conversation conversation, org.folkmoot.foundation.Actor.Person by) {
        if (row.getField("reply").isBlank()) {
            inbox.close(by, conversation.id(), Closure.Outcome.NO_REPLY_NEEDED);
            return;
        }
        inbox.reply(by, conversation.id(), new ReplyDraft(ids.next(), null, row.getField("reply"), false));
        deliveries.dispatchDue();
    }

    private static boolean speaks(NamedCsvRecord row, String about, Variant variant) {
        var topic = row.getField("about");
        return topic.equals("any")
                ? (seed(variant) + row.getField("resident").length()) % 4 == 0
                : topic.equals(about) && (seed(variant) + row.getField("text").length()) % 3 != 0;
    }

    /** Always the same for the same words, so that the story is told alike each time. */
    private static long seed(Variant variant) {
        return Math.abs((long) UUID.nameUUIDFromBytes(
                        variant.revision().hash().value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hashCode());
    }
}
