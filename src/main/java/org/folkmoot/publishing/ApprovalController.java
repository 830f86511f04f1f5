package org.folkmoot.publishing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An approver's answer: for a whole post with everything that they may approve, or for one variant. */
@Controller
class ApprovalController {

    private final Publishing publishing;
    private final Composer composer;
    private final Dates dates;

    ApprovalController(Publishing publishing, Composer composer, Dates dates) {
        this.publishing = publishing;
        this.composer = composer;
        this.dates = dates;
    }

    @PostMapping("/posts/{id}/approvals")
    ModelAndView approve(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return answer(
                actor,
                new PostId(id),
                typed,
                () -> publishing.approveAsSeen(actor, seen(typed), time(typed)),
                "publishing.approved");
    }

    @PostMapping("/variants/{id}/approval")
    ModelAndView approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam MultiValueMap<String, String> typed) {
        var variant = publishing.variant(new VariantId(id));
        return answer(
                actor,
                variant.post(),
                typed,
                () -> publishing.approve(actor, variant.id(), new RevisionHash(seen), time(typed)),
                "publishing.approved");
    }

    @PostMapping("/posts/{id}/returns")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam List<UUID> variant,
            @RequestParam MultiValueMap<String, String> typed) {
        return answer(
                actor,
                new PostId(id),
                typed,
                () -> publishing.giveBackAll(
                        actor,
                        variant.stream().map(VariantId::new).toList(),
                        Answered.of(typed).reason()),
                "publishing.returned");
    }

    @PostMapping("/variants/{id}/return")
    ModelAndView giveBack(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var variant = publishing.variant(new VariantId(id));
        return answer(
                actor,
                variant.post(),
                typed,
                () -> publishing.giveBack(
                        actor, variant.id(), Answered.of(typed).reason()),
                "publishing.returned");
    }

    private ModelAndView answer(
            Actor actor, PostId post, MultiValueMap<String, String> typed, Runnable act, String done) {
        try {
            act.run();
            return Pages.redirect(PostController.path(post), Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.MISSING) {
                throw refused;
            }
            var now = composer.saved(actor, post);
            return Pages.again(
                    "publishing/composer", now.with(Answered.beside(refused.problems()), Answered.of(typed)));
        }
    }

    private static List<Seen> seen(MultiValueMap<String, String> typed) {
        var seen = new ArrayList<Seen>();
        typed.forEach((name, values) -> {
            if (name.startsWith("seen.")) {
                var id = name.substring(5);
                seen.add(new Seen(
                        new VariantId(UUID.fromString(id)),
                        new RevisionHash(values.getFirst()),
                        moment(typed.getFirst("due." + id))));
            }
        });
        if (seen.isEmpty()) {
            throw Refused.invalid(Problem.of("", "publishing.refused.nothing-seen"));
        }
        return seen;
    }

    private static @Nullable Instant moment(@Nullable String sent) {
        try {
            return sent == null || sent.isEmpty() ? null : Instant.parse(sent);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Problem.of("", "publishing.refused.nothing-seen"));
        }
    }

    private @Nullable Instant time(MultiValueMap<String, String> typed) {
        var problems = new ArrayList<Problem>();
        var answered = Answered.of(typed);
        var when = PostForm.when(dates.zone(), answered.day(), answered.time(), answered.which(), problems);
        Refused.unlessEmpty(problems);
        return when;
    }
}
