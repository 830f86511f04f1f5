package org.folkmoot.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the composer asks for while somebody types: the live half of the page, and keeping the draft. */
@Controller
class LiveController {

    private final Publishing publishing;
    private final Composer composer;
    private final Live live;
    private final Dates dates;
    private final Words words;
    private final Clock clock;

    LiveController(Publishing publishing, Composer composer, Live live, Dates dates, Words words, Clock clock) {
        this.publishing = publishing;
        this.composer = composer;
        this.live = live;
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    /** @param said what the page tells in its status line */
    record Kept(@Nullable UUID post, int version, String said) {}

    @PostMapping("/posts/live")
    ModelAndView live(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        composer.requireReading(actor);
        return Pages.show(
                "publishing/liveSwap",
                live.of(post(typed), PostForm.of(typed).read(dates.zone()).draft()));
    }

    /** Keeps a draft as it is; answers with its new version, or with 409 when another window was faster. */
    @PostMapping("/posts/keep")
    ResponseEntity<Kept> keep(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        var form = PostForm.of(typed);
        var draft = form.read(dates.zone()).draft();
        var post = post(typed);
        try {
            if (post == null) {
                var id = publishing.draft(actor, draft);
                return ResponseEntity.ok(new Kept(id.value(), 1, saved()));
            }
            if (publishing.variants(post).stream().anyMatch(variant -> variant.status() != VariantStatus.DRAFT)) {
                return ResponseEntity.status(409)
                        .body(new Kept(post.value(), form.version(), words.of("publishing.conflict.submitted")));
            }
            return ResponseEntity.ok(
                    new Kept(post.value(), publishing.save(actor, post, form.version(), draft), saved()));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            var said =
                    String.join(" ", refused.problems().stream().map(words::of).toList());
            var overtaken = refused.kind() == Refused.Kind.OVERTAKEN;
            var kept = new Kept(
                    post == null ? null : post.value(),
                    form.version(),
                    overtaken ? words.of("publishing.conflict.live") : said);
            return ResponseEntity.status(overtaken ? 409 : 422).body(kept);
        }
    }

    private String saved() {
        return words.of("publishing.saved.at", Map.of("time", dates.time(clock.instant())));
    }

    private static @Nullable PostId post(MultiValueMap<String, String> typed) {
        var id = typed.getOrDefault("post", List.of("")).getFirst();
        return id.isEmpty() ? null : new PostId(UUID.fromString(id));
    }
}
