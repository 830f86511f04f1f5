package org.folkmoot.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What publishing can prove to an action plan, over the 365 days up to a date (30 days for who is active). */
@Component
class PublishingEvidence implements Evidence {

    private static final int YEAR = 365;
    private static final int MONTH = 30;

    private final Tallies tallies;
    private final Register register;
    private final Dates dates;
    private final Words words;

    PublishingEvidence(Tallies tallies, Register register, Dates dates, Words words) {
        this.tallies = tallies;
        this.register = register;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                topic("approved", "sign off", "signed off", "approval", "approve", "schedule", "schedules"),
                topic("described", "accessible", "accessibility", "image", "images", "alt text"),
                topic("ahead", "content plan", "plan", "monthly", "schedule", "calendar", "campaign"),
                topic("on-time", "scheduled", "timely", "publish", "post"),
                topic("active", "active", "regular", "update", "posting", "dormant"));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var to = on.plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var from = on.minusDays(YEAR).atStartOfDay(dates.zone()).toInstant();
        var tally = switch (topic) {
            case "publishing.approved" -> tallies.approvedByAnother(from, to);
            case "publishing.described" -> tallies.describedPictures(from, to);
            case "publishing.ahead" -> tallies.plannedAhead(from, to);
            case "publishing.on-time" -> tallies.onTime(from, to);
            case "publishing.active" ->
                active(on.minusDays(MONTH).atStartOfDay(dates.zone()).toInstant(), to);
            default -> throw new IllegalArgumentException(topic);
        };
        var sentence = words.of(
                "publishing.evidence" + topic.substring(topic.indexOf('.')) + ".sentence",
                Map.of("done", tally.done(), "total", tally.total()));
        return new Progress(tally.done(), tally.total(), sentence, "/calendar");
    }

    private Tallies.Tally active(Instant from, Instant to) {
        var connected = register.connected().size();
        return new Tallies.Tally(Math.min(connected, tallies.accountsWithAPost(from, to)), connected);
    }

    private Topic topic(String key, String... keywords) {
        return new Topic("publishing." + key, words.of("publishing.evidence." + key), List.of(keywords));
    }
}
