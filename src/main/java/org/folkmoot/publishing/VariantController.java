package org.folkmoot.publishing;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another time for one variant, or none at all. */
@Controller
class VariantController {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Publishing publishing;
    private final Composer composer;
    private final Register register;
    private final Dates dates;

    VariantController(Publishing publishing, Composer composer, Register register, Dates dates) {
        this.publishing = publishing;
        this.composer = composer;
        this.register = register;
        this.dates = dates;
    }

    @GetMapping("/variants/{id}")
    ModelAndView variant(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return Pages.redirect(
                PostController.path(publishing.variant(new VariantId(id)).post()));
    }

    /** @param day where somebody wants it, while the time of day stays */
    @GetMapping("/variants/{id}/time")
    ModelAndView time(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        composer.requireReading(actor);
        var variant = publishing.variant(new VariantId(id));
        var due = variant.dueAt() == null ? null : LocalDateTime.ofInstant(variant.dueAt(), dates.zone());
        var at = due == null ? "09:00" : HOURS.format(due);
        var on = !day.isEmpty() || due == null ? day : due.toLocalDate().toString();
        return Pages.show("publishing/move", page(variant, on, at, false, "", List.of()));
    }

    @PostMapping("/variants/{id}/time")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String which) {
        var variant = publishing.variant(new VariantId(id));
        var problems = new ArrayList<Problem>();
        var when = PostForm.when(dates.zone(), day, time, which, problems);
        if (when == null && problems.isEmpty()) {
            problems.add(Problem.of("time", "publishing.check.time.none"));
        }
        try {
            Refused.unlessEmpty(problems);
            var status = publishing.move(actor, variant.id(), java.util.Objects.requireNonNull(when));
            var key = status == VariantStatus.DRAFT && variant.status() != VariantStatus.DRAFT
                    ? "publishing.moved.draft"
                    : "publishing.moved";
            return Pages.redirect(
                    PostController.path(variant.post()), Notice.success(key, Map.of("time", dates.moment(when))));
        } catch (Refused refused) {
            refuseUnlessMistake(refused);
            var twice = refused.problems().stream().anyMatch(one -> one.key().equals("publishing.time.twice"));
            return Pages.again("publishing/move", page(variant, day, time, twice, "", refused.problems()));
        }
    }

    @GetMapping("/variants/{id}/withdrawal")
    ModelAndView withdrawal(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return Pages.show(
                "publishing/withdraw", page(publishing.variant(new VariantId(id)), "", "", false, "", List.of()));
    }

    @PostMapping("/variants/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var variant = publishing.variant(new VariantId(id));
        try {
            publishing.withdraw(actor, variant.id(), reason);
            return Pages.redirect(PostController.path(variant.post()), Notice.success("publishing.withdrawn"));
        } catch (Refused refused) {
            refuseUnlessMistake(refused);
            return Pages.again("publishing/withdraw", page(variant, "", "", false, reason, refused.problems()));
        }
    }

    private ActPage page(
            Variant variant, String day, String time, boolean twice, String reason, List<Problem> problems) {
        return new ActPage(
                variant.id().value(),
                variant.post().value(),
                variant.label(),
                register.account(variant.account()).name(),
                variant.status(),
                variant.dueAt(),
                variant.status() == VariantStatus.SCHEDULED
                        ? variant.approval().map(Decision::dueAt).orElse(null)
                        : null,
                day,
                time,
                twice,
                reason,
                problems);
    }

    private static void refuseUnlessMistake(Refused refused) {
        if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.MISSING) {
            throw refused;
        }
    }
}
