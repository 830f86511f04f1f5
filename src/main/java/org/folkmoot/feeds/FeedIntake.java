package org.folkmoot.feeds;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a look at a feed brought, each look in one transaction. */
@Component
class FeedIntake {

    private static final Actor ROUND = new Actor.Job("feeds");

    private final Sources sources;
    private final Items items;
    private final ApplicationEventPublisher events;

    FeedIntake(Sources sources, Items items, ApplicationEventPublisher events) {
        this.sources = sources;
        this.items = items;
        this.events = events;
    }

    @Transactional
    public void took(Sources.Visit visit, FeedReader.Read read, Instant now, Instant next) {
        var fresh = 0;
        var changed = 0;
        for (var entry : read.entries()) {
            if (items.take(visit.feed(), entry, now)) {
                fresh++;
            } else if (items.change(visit.feed(), entry, now)) {
                changed++;
            }
        }
        sources.looked(visit, now, next, null);
        if (fresh + changed > 0) {
            events.publishEvent(new FeedEvents.FeedRead(
                    ROUND,
                    sources.find(visit.feed()).orElseThrow().subject(),
                    now,
                    List.of(Change.of("new", null, fresh), Change.of("changed", null, changed))));
        }
    }

    @Transactional
    public void unchanged(Sources.Visit visit, Instant now, Instant next) {
        sources.looked(visit, now, next, null);
    }

    @Transactional
    public void failed(Sources.Visit visit, Instant now, Instant next, String problem) {
        sources.looked(visit, now, next, problem);
    }

    /** Its server says that it is gone for good. */
    @Transactional
    public void gone(Sources.Visit visit, Instant now, Instant next) {
        sources.looked(visit, now, next, "feeds.problem.gone");
        sources.turn(visit.feed(), "feeds.stopped.gone");
        events.publishEvent(new FeedEvents.FeedTurned(
                ROUND,
                sources.find(visit.feed()).orElseThrow().subject(),
                now,
                List.of(Change.of("stopped", null, "feeds.stopped.gone"))));
    }
}
