package org.folkmoot.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.FetchedPage;
import org.folkmoot.networks.WebPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at each feed that is due, asking only for what has changed (RFC 9110 section 13.1), and no sooner than the feed's
 * server wants to be asked again.
 */
@Component
class FeedRound implements Recurring {

    private final Sources sources;
    private final FeedIntake intake;
    private final WebPages pages;
    private final Duration every;
    private final Clock clock;

    /** @param every between two looks at the same feed (D) */
    FeedRound(
            Sources sources,
            FeedIntake intake,
            WebPages pages,
            @Value("${folkmoot.feeds.every:30m}") Duration every,
            Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.pages = pages;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "feeds.round";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        sources.due(clock.instant()).forEach(this::look);
    }

    private void look(Sources.Visit visit) {
        var conditions = new HashMap<String, String>();
        if (visit.etag() != null) {
            conditions.put("If-None-Match", visit.etag());
        }
        if (visit.modified() != null) {
            conditions.put("If-Modified-Since", visit.modified());
        }
        var now = clock.instant();
        switch (pages.fetch(visit.address(), Map.copyOf(conditions))) {
            case FetchedPage.Unread(var why) -> intake.failed(visit, now, now.plus(every), "feeds.problem." + why);
            case FetchedPage.Read page -> {
                var next = now.plus(page.again().compareTo(every) > 0 ? page.again() : every);
                answered(visit, page, next);
            }
        }
    }

    private void answered(Sources.Visit visit, FetchedPage.Read page, Instant next) {
        var now = clock.instant();
        if (page.status() == 304) {
            intake.unchanged(visit, now, next);
        } else if (page.status() == 410) {
            intake.gone(visit, now, next);
        } else if (!page.found()) {
            intake.failed(visit, now, next, page.status() == 404 ? "feeds.problem.missing" : "feeds.problem.status");
        } else {
            var read = FeedReader.read(page.body(), page.from(), now);
            var after = new Sources.Visit(visit.feed(), visit.address(), page.etag(), page.modified());
            if (read.isEmpty()) {
                intake.failed(after, now, next, "feeds.problem.no-feed");
            } else {
                intake.took(after, read.get(), now, next);
            }
        }
    }
}
