package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.Variant;
import org.folkmoot.publishing.VariantStatus;
import org.springframework.stereotype.Component;

/** The way of a post: somebody sends it for approval, somebody else approves it, and it goes out at its time. */
@Component
class Newsroom {

    /** A network asks for a moment to understand a picture or a video, and is looked at again. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ZERO, Duration.ofSeconds(40), Duration.ofSeconds(100), Duration.ofMinutes(4));

    static final Duration THERE = Duration.ofMinutes(5);

    private final Publishing publishing;
    private final Deliveries deliveries;
    private final Townspeople people;

    Newsroom(Publishing publishing, Deliveries deliveries, Townspeople people) {
        this.publishing = publishing;
        this.deliveries = deliveries;
        this.people = people;
    }

    void submit(Actor author, PostId post) {
        publishing.submitAll(author, post);
    }

    void approve(PostId post) {
        var seen = publishing.variants(post).stream()
                .collect(Collectors.toMap(
                        Variant::id, variant -> variant.revision().hash()));
        publishing.approveAll(people.actor("Helen Ashdown"), seen, null);
    }

    /** @param then hears of each variant that is on its network some minutes later */
    void send(Timeline timeline, PostId post, Instant due, Consumer<Variant> then) {
        LOOKS.forEach(look -> timeline.at(due.plus(look), this::dispatch));
        timeline.at(
                due.plus(THERE),
                () -> publishing.variants(post).stream()
                        .filter(variant -> variant.status() == VariantStatus.PUBLISHED)
                        .forEach(then));
    }

    void dispatch() {
        deliveries.dispatchDue();
    }
}
