package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.feeds.FeedItem;
import org.folkmoot.feeds.Feeds;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeWebsite;
import org.folkmoot.publishing.PostDraft;
import org.folkmoot.publishing.Publishing;
import org.springframework.stereotype.Component;

/** The news of Dunmere's website and what is made of them: one became a post, one was left, the others still wait. */
@Component
class Wire {

    private static final Duration READ_SINCE = Duration.ofDays(30);
    private static final String LEFT = "left";

    private final Feeds feeds;
    private final Publishing publishing;
    private final Newsroom newsroom;
    private final Voices voices;
    private final Townspeople people;
    private final Stage stage;
    private final List<Recurring> rounds;
    private final PracticeWebsite website;

    Wire(
            Feeds feeds,
            Publishing publishing,
            Newsroom newsroom,
            Voices voices,
            Townspeople people,
            Stage stage,
            List<Recurring> rounds,
            Networks networks) {
        this.feeds = feeds;
        this.publishing = publishing;
        this.newsroom = newsroom;
        this.voices = voices;
        this.people = people;
        this.stage = stage;
        this.rounds = rounds;
        this.website = new PracticeWebsite(networks.practiceAddress());
    }

    static List<NamedCsvRecord> rows() {
        return Sheet.rows("news");
    }

    /** Whether a post was made of it. */
    static boolean used(NamedCsvRecord row) {
        return !row.getField("accounts").isBlank() && !row.getField("accounts").equals(LEFT);
    }

    void plan(Timeline timeline, Instant now) {
        timeline.at(now.minus(READ_SINCE), () -> {
            feeds.add(
                    people.actor("Priya Nandra"),
                    "News on our website",
                    website.feed().toString());
            read();
        });
        rows().forEach(row -> {
            var at = LocalDate.ofInstant(now, Dunmere.ZONE)
                    .minusDays(Long.parseLong(row.getField("days")))
                    .atTime(LocalTime.parse(row.getField("time")))
                    .atZone(Dunmere.ZONE)
                    .toInstant();
            timeline.at(at, () -> website.publish(row.getField("title"), row.getField("text"), at));
            timeline.at(at.plus(Duration.ofMinutes(31)), this::read);
            if (!row.getField("accounts").isBlank()) {
                timeline.at(at.plus(Duration.ofHours(1)), () -> decide(timeline, row, at));
            }
        });
    }

    private void decide(Timeline timeline, NamedCsvRecord row, Instant at) {
        var tom = people.actor("Tom Okafor");
        var item = waiting(row.getField("title")).orElseThrow();
        if (row.getField("accounts").equals(LEFT)) {
            feeds.leave(tom, item.id());
            return;
        }
        var due = at.plus(Duration.ofHours(26));
        var post = feeds.use(tom, item.id());
        var begun = publishing.post(post);
        var accounts = Arrays.stream(row.getField("accounts").split("\\+"))
                .map(key -> new PostDraft.ForAccount(stage.account(Role.of(key)).id(), null))
                .toList();
        publishing.save(
                tom,
                post,
                begun.version(),
                new PostDraft(begun.title(), row.getField("text"), begun.link(), accounts, List.of(), due));
        newsroom.submit(tom, post);
        timeline.at(at.plus(Duration.ofHours(4)), () -> newsroom.approve(post));
        newsroom.send(timeline, post, due, variant -> voices.follow(timeline, variant));
    }

    private Optional<FeedItem> waiting(String title) {
        return feeds.items(people.actor("Tom Okafor"), FeedItem.State.WAITING, null, 100).rows().stream()
                .filter(item -> item.title().equals(title))
                .findFirst();
    }

    /** How many items Folkmoot has in this state. */
    int items(FeedItem.State state) {
        return feeds.items(people.actor("Tom Okafor"), state, null, 100).rows().size();
    }

    private void read() {
        rounds.stream().filter(round -> round.key().equals("feeds.round")).forEach(Recurring::run);
    }
}
