package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.hours.Hours;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.publishing.Extras;
import org.folkmoot.publishing.PostDraft;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.Variant;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What Dunmere has posted since it connected its other accounts, its films, and what it is about to post. Days in the
 * table are counted back from the reader's today, and moved to a working day.
 */
@Component
class Lately {

    private static final Duration JUST_NOW = Duration.ofMinutes(50);
    private static final int WEEK = 7 * 24 * 60;

    private final Publishing publishing;
    private final Newsroom newsroom;
    private final Townspeople people;
    private final Stage stage;
    private final Pictures pictures;
    private final Films films;
    private final Hours hours;
    private final Voices voices;
    private final Slips slips;
    private final Noticeboard noticeboard;

    Lately(
            Publishing publishing,
            Newsroom newsroom,
            Townspeople people,
            Stage stage,
            Pictures pictures,
            Films films,
            Hours hours,
            Voices voices,
            Slips slips,
            Noticeboard noticeboard) {
        this.publishing = publishing;
        this.newsroom = newsroom;
        this.people = people;
        this.stage = stage;
        this.pictures = pictures;
        this.films = films;
        this.hours = hours;
        this.voices = voices;
        this.slips = slips;
        this.noticeboard = noticeboard;
    }

    static List<NamedCsvRecord> rows() {
        return Sheet.rows("lately");
    }

    static boolean on(NamedCsvRecord row, String account) {
        return accounts(row).contains(account);
    }

    void plan(Timeline timeline, Instant now) {
        rows().forEach(row -> write(timeline, row, due(row, now), now));
    }

    private void write(Timeline timeline, NamedCsvRecord row, Instant due, Instant now) {
        var lead = Duration.ofMinutes(Math.round(60 * Double.parseDouble(row.getField("lead"))));
        var ahead = !due.isBefore(now);
        var written = ahead ? now.minus(lead) : due.minus(lead);
        var approved = written.plus(lead.dividedBy(2));
        timeline.at(written, () -> {
            var author = people.actor(row.getField("author"));
            var post = publishing.draft(author, draft(row, due));
            if (!then(row, "draft")) {
                newsroom.submit(author, post);
            }
            if (!ahead || then(row, "approved")) {
                timeline.at(approved, () -> newsroom.approve(post));
                send(timeline, row, post, due);
            }
        });
    }

    private void send(Timeline timeline, NamedCsvRecord row, PostId post, Instant due) {
        newsroom.send(timeline, post, due, variant -> heard(timeline, row, variant));
        if (on(row, Noticeboard.KEY)) {
            noticeboard.post(timeline, row, post, due);
        }
        if (then(row, "held")) {
            slips.signedOut(timeline, due);
        }
    }

    private void heard(Timeline timeline, NamedCsvRecord row, Variant variant) {
        voices.hear(timeline, row.getField("key"), key(row, variant.account()), variant);
        if (then(row, "correction")) {
            slips.correct(timeline, row, variant);
        }
        if (then(row, "takedown")) {
            slips.takeDown(timeline, row, variant);
        }
    }

    /** Zero days ago is a little while ago. What is held back is seen to within the same month, whose report stands. */
    private Instant due(NamedCsvRecord row, Instant now) {
        var days = Long.parseLong(row.getField("days"));
        if (days == 0) {
            return now.minus(JUST_NOW);
        }
        var day = LocalDate.ofInstant(now, Dunmere.ZONE).minusDays(days);
        var step = days > 0 ? -1 : 1;
        while (!fits(row, day)) {
            day = day.plusDays(step);
        }
        return at(day, row);
    }

    private boolean fits(NamedCsvRecord row, LocalDate day) {
        var midnight = day.atStartOfDay(Dunmere.ZONE);
        var works = hours.workingTime(midnight.toInstant(), midnight.plusDays(1).toInstant())
                .isPositive();
        return works
                && (!then(row, "held")
                        || LocalDate.ofInstant(slips.mended(at(day, row)), Dunmere.ZONE)
                                .getMonth()
                                .equals(day.getMonth()));
    }

    private static Instant at(LocalDate day, NamedCsvRecord row) {
        return day.atTime(LocalTime.parse(row.getField("time")))
                .atZone(Dunmere.ZONE)
                .toInstant();
    }

    private PostDraft draft(NamedCsvRecord row, Instant due) {
        var to = accounts(row).stream()
                .map(key -> new PostDraft.ForAccount(account(key), null))
                .toList();
        var media = parts(row.getField("media"), "\\+").map(this::image).toList();
        return new PostDraft(row.getField("title"), row.getField("text"), row.getField("link"), to, media, due)
                .with(extras(row));
    }

    private static Extras extras(NamedCsvRecord row) {
        return new Extras(
                parts(row.getField("thread"), "\\|").toList(),
                poll(row),
                row.getField("warning"),
                null,
                row.getField("form").isBlank() ? Form.POST : Form.valueOf(row.getField("form")),
                row.getField("comment"),
                row.getField("heading"),
                null,
                null);
    }

    private static Extras.@Nullable Question poll(NamedCsvRecord row) {
        var options = parts(row.getField("poll"), "\\|").toList();
        return options.isEmpty() ? null : new Extras.Question(options, WEEK);
    }

    private PostDraft.Image image(String name) {
        return films.has(name)
                ? new PostDraft.Image(films.id(name), Films.alt(name), false)
                : new PostDraft.Image(pictures.id(name), Pictures.alt(name), false);
    }

    private AccountId account(String key) {
        return key.equals(Noticeboard.KEY)
                ? noticeboard.account().id()
                : stage.account(Role.of(key)).id();
    }

    private String key(NamedCsvRecord row, AccountId account) {
        return accounts(row).stream()
                .filter(key -> account(key).equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static boolean then(NamedCsvRecord row, String what) {
        return row.getField("then").equals(what);
    }

    private static List<String> accounts(NamedCsvRecord row) {
        return parts(row.getField("accounts"), "\\+").toList();
    }

    private static Stream<String> parts(String field, String between) {
        return field.isBlank() ? Stream.empty() : Arrays.stream(field.split(between));
    }
}
