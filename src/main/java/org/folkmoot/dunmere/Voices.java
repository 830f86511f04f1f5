package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.hours.Hours;
import org.folkmoot.inbox.Closure;
import org.folkmoot.inbox.Conversation;
import org.folkmoot.inbox.Desk;
import org.folkmoot.inbox.Entry;
import org.folkmoot.inbox.HouseRules;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.ItemId;
import org.folkmoot.inbox.Queue;
import org.folkmoot.inbox.ReplyDraft;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.publishing.Variant;
import org.springframework.stereotype.Component;

/** What residents say to Dunmere's newer accounts, below posts, in posts of their own and in private, and its answers. */
@Component
class Voices {

    /** LinkedIn lets names be kept for 24 hours and words for 48; the rounds that delete them come before. */
    private static final List<Duration> FORGETTING = List.of(Duration.ofMinutes(1430), Duration.ofMinutes(2870));

    private final Neighbours neighbours;
    private final Inbox inbox;
    private final Desk desk;
    private final HouseRules rules;
    private final Hours hours;
    private final Newsroom newsroom;
    private final Townspeople people;
    private final Stage stage;
    private final List<Recurring> rounds;
    private final Ids ids;
    private final PracticeControl control;

    Voices(
            Neighbours neighbours,
            Inbox inbox,
            Desk desk,
            HouseRules rules,
            Hours hours,
            Newsroom newsroom,
            Townspeople people,
            Stage stage,
            List<Recurring> rounds,
            Ids ids,
            Networks networks) {
        this.neighbours = neighbours;
        this.inbox = inbox;
        this.desk = desk;
        this.rules = rules;
        this.hours = hours;
        this.newsroom = newsroom;
        this.people = people;
        this.stage = stage;
        this.rounds = rounds;
        this.ids = ids;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    /** From the moment that a post is there, it is seen. */
    void follow(Timeline timeline, Variant variant) {
        neighbours.like(timeline, variant);
    }

    /** @param post its key in the tables */
    void hear(Timeline timeline, String post, String account, Variant variant) {
        if (!account.equals(Noticeboard.KEY)) {
            follow(timeline, variant);
        }
        Sheet.rows("voices").stream()
                .filter(row -> row.getField("post").equals(post)
                        && row.getField("account").equals(account))
                .forEach(row -> hear(timeline, row, Role.of(account), variant));
    }

    private void hear(Timeline timeline, NamedCsvRecord row, Role role, Variant variant) {
        var at = Objects.requireNonNull(variant.publishedAt())
                .plus(Duration.ofMinutes(Long.parseLong(row.getField("minutes"))));
        timeline.at(at, () -> speak(role, row, String.valueOf(variant.remoteId()), at));
        timeline.at(at.plusSeconds(40), neighbours::listen);
        var answered = hours.due(at, Duration.ofMinutes(Long.parseLong(row.getField("within"))));
        timeline.at(answered, () -> answer(role, row));
        if (role.network().equals(Network.LINKEDIN)) {
            FORGETTING.forEach(later -> timeline.at(at.plus(later), this::forget));
        }
    }

    /** @param post what a comment is below */
    void speak(Role role, NamedCsvRecord row, String post, Instant at) {
        var network = role.network();
        var resident = row.getField("resident");
        var text = row.getField("text");
        switch (row.getField("kind")) {
            case "mention" -> control.mention(network, stage.remoteId(role), resident, text, at);
            case "message" -> control.message(network, stage.remoteId(role), resident, text, at);
            default -> control.comment(network, post, resident, text, at);
        }
    }

    private void answer(Role role, NamedCsvRecord row) {
        var by = people.actor(row.getField("by"));
        open(by, role, row).ifPresent(conversation -> {
            if (!row.getField("deed").isBlank()) {
                rules.moderate(by, said(by, conversation), Deed.valueOf(row.getField("deed")), row.getField("reason"));
                newsroom.dispatch();
            }
            if (row.getField("reply").isBlank()) {
                inbox.close(by, conversation.id(), Closure.Outcome.NO_REPLY_NEEDED);
            } else {
                inbox.reply(by, conversation.id(), new ReplyDraft(ids.next(), null, row.getField("reply"), false));
                newsroom.dispatch();
            }
        });
    }

    /** The conversation with that resident which nobody has ended. */
    private Optional<Conversation> open(Actor by, Role role, NamedCsvRecord row) {
        return desk.conversations(by, Queue.OPEN, stage.account(role).id(), null, null, 200).rows().stream()
                .filter(line -> line.snippet().equals(row.getField("text")))
                .map(Desk.Row::conversation)
                .findFirst();
    }

    private ItemId said(Actor by, Conversation conversation) {
        return desk.thread(by, conversation.id()).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item().id())
                .findFirst()
                .orElseThrow();
    }

    private void forget() {
        rounds.stream().filter(round -> round.key().equals("inbox.retention")).forEach(Recurring::run);
    }
}
