package org.folkmoot.feeds;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.publishing.PostDraft;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which feeds are read, and what becomes of their news. An item is made a draft, and never a post by itself. */
@Service
public class Feeds {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 2000;
    /** The name of a post holds so many UTF-16 units, of which a character may take two. */
    private static final int LONGEST_TITLE = 120;

    static final String BY_PERSON = "feeds.stopped.person";

    private final Sources sources;
    private final Items items;
    private final Publishing publishing;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Feeds(
            Sources sources,
            Items items,
            Publishing publishing,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.items = items;
        this.publishing = publishing;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    List<Feed> all(Actor actor) {
        requireDraft(actor);
        return sources.all();
    }

    /** Newest news first. */
    public Slice<FeedItem> items(Actor actor, FeedItem.State state, @Nullable String after, int limit) {
        requireDraft(actor);
        return items.list(state, after, limit);
    }

    FeedItem item(Actor actor, UUID id) {
        requireDraft(actor);
        return items.find(id).orElseThrow(() -> Refused.missing("item"));
    }

    /** It is read for the first time with the next round, within a minute. */
    @Transactional
    public UUID add(Actor actor, String name, String address) {
        requireKeep(actor);
        var id = ids.next();
        var there = address(address);
        if (there.isEmpty() || !named(name)) {
            throw Refused.invalid(Stream.of(
                            named(name) ? null : Problem.of("name", "feeds.refused.name"),
                            there.isPresent() ? null : Problem.of("address", "feeds.refused.address"))
                    .filter(Objects::nonNull)
                    .toList());
        }
        if (!sources.add(id, name.strip(), there.get(), clock.instant())) {
            throw Refused.invalid(Problem.of("address", "feeds.refused.twice"));
        }
        var feed = feed(id);
        events.publishEvent(new FeedEvents.FeedAdded(
                actor, feed.subject(), clock.instant(), List.of(Change.of("address", null, there.get()))));
        return id;
    }

    @Transactional
    public void stop(Actor actor, UUID id) {
        requireKeep(actor);
        turn(actor, id, BY_PERSON);
    }

    @Transactional
    public void resume(Actor actor, UUID id) {
        requireKeep(actor);
        turn(actor, id, null);
    }

    /** A draft with the item's title and link, for its maker to finish; it names no account yet. */
    @Transactional
    public PostId use(Actor actor, UUID id) {
        var item = item(actor, id);
        var title = FeedReader.cut(item.title(), LONGEST_TITLE / 2);
        var post = publishing.draft(actor, new PostDraft(title, item.title(), item.link(), List.of(), List.of(), null));
        decide(actor, item, FeedItem.State.USED, post.value());
        return post;
    }

    /** Nothing is made of it. */
    @Transactional
    public void leave(Actor actor, UUID id) {
        decide(actor, item(actor, id), FeedItem.State.LEFT, null);
    }

    boolean mayKeep(Actor actor) {
        return rights.may(actor, Permission.MANAGE_ASSETS);
    }

    private void decide(Actor actor, FeedItem item, FeedItem.State state, @Nullable UUID post) {
        if (!items.decide(item.id(), state, post)) {
            throw Refused.overtaken(Problem.of("", "feeds.refused.decided"));
        }
        events.publishEvent(new FeedEvents.ItemDecided(
                actor,
                feed(item.feed()).subject(),
                clock.instant(),
                List.of(Change.of("item", FeedItem.State.WAITING, state), Change.digest("title", null, item.title()))));
    }

    private void turn(Actor actor, UUID id, @Nullable String stopped) {
        var before = feed(id);
        if ((before.stopped() == null) == (stopped == null)) {
            return;
        }
        sources.turn(id, stopped);
        events.publishEvent(new FeedEvents.FeedTurned(
                actor, before.subject(), clock.instant(), List.of(Change.of("stopped", before.stopped(), stopped))));
    }

    private Feed feed(UUID id) {
        return sources.find(id).orElseThrow(() -> Refused.missing("feed"));
    }

    private void requireDraft(Actor actor) {
        if (!rights.may(actor, Permission.DRAFT)) {
            rights.require(actor, Permission.DRAFT, Scope.everywhere());
        }
    }

    private void requireKeep(Actor actor) {
        if (!mayKeep(actor)) {
            rights.require(actor, Permission.MANAGE_ASSETS, Scope.everywhere());
        }
    }

    private static boolean named(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private static Optional<URI> address(String typed) {
        try {
            var text = typed.strip();
            var whole = text.contains("://");
            var address = URI.create(whole ? text : "https://" + text);
            if (typed.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && (whole || address.getHost().contains("."))
                    && address.getUserInfo() == null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // falls through: no address
        }
        return Optional.empty();
    }
}
