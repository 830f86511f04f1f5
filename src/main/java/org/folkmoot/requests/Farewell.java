package org.folkmoot.requests;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.readiness.Look;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last post of an account: drafted when its closure begins, or later by somebody who may write there. */
@Component
class Farewell {

    private final Closures closures;
    private final LastPost posts;
    private final Words words;

    Farewell(Closures closures, LastPost posts, Words words) {
        this.closures = closures;
        this.posts = posts;
        this.words = words;
    }

    boolean mayDraft(Actor actor, Account account, Closure closure) {
        return closure.open() && fate(closure).isEmpty() && posts.mayDraft(actor, account);
    }

    void draft(Actor actor, Account account, Closure closure) {
        if (fate(closure).isPresent()) {
            throw Refused.overtaken(Problem.of("", "requests.problem.drafted"));
        }
        var title = words.of("requests.closure.post.title", Map.of("name", account.name()));
        closures.drafted(closure.id(), posts.draft(actor, account, title, closure.notice()));
    }

    /** Empty while there is no post, or when it was given up. */
    Optional<LastPost.Fate> fate(Closure closure) {
        return Optional.ofNullable(closure.post())
                .flatMap(posts::fate)
                .filter(fate -> fate.standing() != LastPost.Standing.GIVEN_UP);
    }

    /** Without a post here somebody has published it on the network itself, and says so. */
    Look look(@Nullable UUID closure) {
        return Optional.ofNullable(closure)
                .flatMap(closures::find)
                .flatMap(this::fate)
                .map(Farewell::seen)
                .orElseGet(Look.Unseen::new);
    }

    private static Look seen(LastPost.Fate fate) {
        return fate.standing() == LastPost.Standing.PUBLISHED
                ? new Look.Met(fate.words())
                : new Look.Lacking(fate.words(), fate.href());
    }
}
