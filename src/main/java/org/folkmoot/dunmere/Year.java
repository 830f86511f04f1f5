package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.publishing.PostDraft;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.VariantStatus;
import org.springframework.stereotype.Component;

/** What Dunmere posts in a year: written a few days before, approved by somebody else, sent at its time. */
@Component
class Year {

    private static final Duration AHEAD = Duration.ofDays(30);
    /** From here on what is written is sent for approval, and from there on it is approved. */
    private static final Duration SUBMITTED = Duration.ofDays(16);

    private static final Duration APPROVED = Duration.ofDays(8);

    private static final Map<String, String> AUTHORS =
            Map.of("council", "Priya Nandra", "waste", "Siân Powell", "parks", "Callum Reid");

    private final Publishing publishing;
    private final Newsroom newsroom;
    private final Townspeople people;
    private final Stage stage;
    private final Pictures pictures;
    private final Neighbours neighbours;

    Year(
            Publishing publishing,
            Newsroom newsroom,
            Townspeople people,
            Stage stage,
            Pictures pictures,
            Neighbours neighbours) {
        this.publishing = publishing;
        this.newsroom = newsroom;
        this.people = people;
        this.stage = stage;
        this.pictures = pictures;
        this.neighbours = neighbours;
    }

    void plan(Timeline timeline, Instant start, Instant now) {
        for (var row : Sheet.rows("posts")) {
            var first = LocalDate.ofInstant(start, Dunmere.ZONE).getYear();
            var last = LocalDate.ofInstant(now.plus(AHEAD), Dunmere.ZONE).getYear();
            for (var year = first; year <= last; year++) {
                var due = due(row, year);
                if (due.isAfter(start.plus(Duration.ofDays(8))) && due.isBefore(now.plus(AHEAD))) {
                    write(timeline, row, due, now);
                }
            }
        }
    }

    private void write(Timeline timeline, NamedCsvRecord row, Instant due, Instant now) {
        var written = earlier(due.minus(Duration.ofDays(5)), now.minus(Duration.ofHours(20)));
        timeline.at(written, () -> {
            var author = people.actor(AUTHORS.get(accounts(row).getFirst()));
            var post = publishing.draft(author, draft(row, due));
            if (due.isBefore(now.plus(SUBMITTED)) && signedIn(row, due)) {
                newsroom.submit(author, post);
            }
            if (due.isBefore(now.plus(APPROVED)) && signedIn(row, due)) {
                var approved = earlier(due.minus(Duration.ofDays(3)), now.minus(Duration.ofHours(3)));
                timeline.at(approved, () -> approve(timeline, row, post, due));
            }
        });
    }

    /** What is due after a sign-in has ended cannot be sent for approval, and stays a draft. */
    private boolean signedIn(NamedCsvRecord row, Instant due) {
        return accounts(row).stream().allMatch(key -> stage.holds(Role.of(key), due));
    }

    private void approve(Timeline timeline, NamedCsvRecord row, PostId post, Instant due) {
        newsroom.approve(post);
        timeline.at(due, () -> send(timeline, row, post));
    }

    private void send(Timeline timeline, NamedCsvRecord row, PostId post) {
        newsroom.dispatch();
        timeline.at(
                Instant.EPOCH,
                () -> publishing.variants(post).stream()
                        .filter(variant -> variant.status() == VariantStatus.PUBLISHED)
                        .forEach(variant -> neighbours.read(timeline, variant, row.getField("image"))));
    }

    private PostDraft draft(NamedCsvRecord row, Instant due) {
        var accounts = accounts(row).stream()
                .map(key -> new PostDraft.ForAccount(stage.account(Role.of(key)).id(), null))
                .toList();
        return new PostDraft("", row.getField("text"), "", accounts, images(row.getField("image")), due);
    }

    private List<PostDraft.Image> images(String name) {
        return name.isBlank() ? List.of() : List.of(new PostDraft.Image(pictures.id(name), Pictures.alt(name), false));
    }

    private static List<String> accounts(NamedCsvRecord row) {
        return Arrays.asList(row.getField("accounts").split("\\+"));
    }

    private static Instant due(NamedCsvRecord row, int year) {
        try {
            return MonthDay.parse("--" + row.getField("day"))
                    .atYear(year)
                    .atTime(LocalTime.parse(row.getField("time")))
                    .atZone(Dunmere.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalStateException("No day in Dunmere's year: " + row, e);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
