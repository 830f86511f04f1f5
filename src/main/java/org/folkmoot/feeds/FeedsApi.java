package org.folkmoot.feeds;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feeds and their news for other programs. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsApi {

    private static final int MOST = 200;

    private final Feeds feeds;

    FeedsApi(Feeds feeds) {
        this.feeds = feeds;
    }

    record Wanted(@Nullable String name, @Nullable String address) {}

    record Made(UUID id) {}

    @GetMapping
    List<Feed> all(Actor actor) {
        return feeds.all(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@RequestBody Wanted wanted, Actor actor) {
        return new Made(feeds.add(
                actor, wanted.name() == null ? "" : wanted.name(), wanted.address() == null ? "" : wanted.address()));
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable UUID id, Actor actor) {
        feeds.stop(actor, id);
    }

    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, Actor actor) {
        feeds.resume(actor, id);
    }

    /** Newest first. */
    @GetMapping("/items")
    Slice<FeedItem> items(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return feeds.items(actor, FeedsController.state(state), after, Math.clamp(limit, 1, MOST));
    }

    /** A draft of the item: the id of its post. */
    @PostMapping("/items/{id}/post")
    @ResponseStatus(HttpStatus.CREATED)
    Made use(@PathVariable UUID id, Actor actor) {
        return new Made(feeds.use(actor, id).value());
    }

    @PostMapping("/items/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, Actor actor) {
        feeds.leave(actor, id);
    }
}
