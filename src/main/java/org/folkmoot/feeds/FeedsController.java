package org.folkmoot.feeds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The feeds with their news, and what to make of it. */
@Controller
@RequestMapping("/feeds")
class FeedsController {

    private static final int ROWS = 50;

    private final Feeds feeds;

    FeedsController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String state, @RequestParam @Nullable String after, Actor actor) {
        return Pages.show("feeds/feeds", page(actor, state(state), after, "", "", List.of()));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Actor actor) {
        try {
            feeds.add(actor, name, address);
            return Pages.redirect("/feeds", Notice.success("feeds.added"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = page(actor, FeedItem.State.WAITING, null, name, address, refused.problems());
            return Pages.again("feeds/feeds", page);
        }
    }

    @PostMapping("/{id}/stop")
    ModelAndView stop(@PathVariable UUID id, Actor actor) {
        feeds.stop(actor, id);
        return Pages.redirect("/feeds", Notice.success("feeds.stopped"));
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(@PathVariable UUID id, Actor actor) {
        feeds.resume(actor, id);
        return Pages.redirect("/feeds", Notice.success("feeds.resumed"));
    }

    /** To the composer, with the draft that was made. */
    @PostMapping("/items/{id}/post")
    ModelAndView use(@PathVariable UUID id, Actor actor) {
        var post = feeds.use(actor, id);
        return Pages.redirect("/posts/" + post.value(), Notice.success("feeds.used"));
    }

    @PostMapping("/items/{id}/dismissal")
    ModelAndView leave(@PathVariable UUID id, Actor actor) {
        feeds.leave(actor, id);
        return Pages.redirect("/feeds", Notice.success("feeds.left"));
    }

    private FeedsPage page(
            Actor actor,
            FeedItem.State state,
            @Nullable String after,
            String name,
            String address,
            List<Problem> problems) {
        var slice = feeds.items(actor, state, after, ROWS);
        return new FeedsPage(
                feeds.all(actor), slice.rows(), slice.next(), state, feeds.mayKeep(actor), name, address, problems);
    }

    static FeedItem.State state(String key) {
        return Arrays.stream(FeedItem.State.values())
                .filter(state -> state.name().equals(key.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.missing("item"));
    }
}
