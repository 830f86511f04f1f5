package org.folkmoot.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.hours.Hours;
import org.springframework.stereotype.Component;

/** Counts the promised times of requests in the council's working days, and says how they look now. */
@Component
class Promise {

    private static final Duration SOON = Duration.ofHours(24);

    private final Hours hours;
    private final RequestSettingsRows settings;
    private final Clock clock;

    Promise(Hours hours, RequestSettingsRows settings, Clock clock) {
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    Instant triage() {
        return in(settings.get().triageDays());
    }

    Instant communications() {
        return in(settings.get().communicationsDays());
    }

    Instant decision() {
        return in(settings.get().decisionDays());
    }

    boolean appealable(Instant decidedAt) {
        return !clock.instant().isAfter(hours.closing(decidedAt, settings.get().appealDays()));
    }

    private Instant in(int days) {
        return hours.closing(clock.instant(), days);
    }

    /** A clock as the screens show it: what is left of {@code all} working days. */
    Left left(Instant from, Instant due) {
        var now = clock.instant();
        var all = Math.max(1, hours.workingDays(from, due));
        var gone = Math.min(all, hours.workingDays(from, now));
        var late = now.isAfter(due);
        var tone = late ? "bad" : Duration.between(now, due).compareTo(SOON) < 0 ? "wait" : "quiet";
        return new Left(tone, late ? hours.workingDays(due, now) : all - gone, late, 100 * gone / all);
    }

    /** @param days working days that are left, or that it is late */
    public record Left(String tone, int days, boolean late, int percent) {}
}
