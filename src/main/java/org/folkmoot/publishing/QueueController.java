package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts by state: what waits for approval first. */
@Controller
class QueueController {

    private static final int PAGE = 50;
    private static final List<VariantStatus> SHOWN = List.of(
            VariantStatus.SUBMITTED,
            VariantStatus.DRAFT,
            VariantStatus.SCHEDULED,
            VariantStatus.BY_HAND,
            VariantStatus.HELD,
            VariantStatus.MISSED,
            VariantStatus.FAILED,
            VariantStatus.UNKNOWN);

    private final Publishing publishing;
    private final Composer composer;
    private final VariantLists lists;
    private final Posts posts;
    private final Rows rows;
    private final Words words;

    QueueController(Publishing publishing, Composer composer, VariantLists lists, Posts posts, Rows rows, Words words) {
        this.publishing = publishing;
        this.composer = composer;
        this.lists = lists;
        this.posts = posts;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/posts")
    ModelAndView queue(
            Actor actor,
            @RequestParam(defaultValue = "submitted") String state,
            @RequestParam(required = false) @Nullable String after) {
        composer.requireReading(actor);
        var status = Arrays.stream(VariantStatus.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(VariantStatus.SUBMITTED);
        var slice = publishing.inStatus(List.of(status), after, PAGE);
        var loose = status == VariantStatus.DRAFT
                ? posts.withoutAccounts(null, PAGE).rows()
                : List.<Post>of();
        return Pages.show(
                "publishing/queue", new QueuePage(status, tabs(status), rows.of(slice.rows()), loose, slice.next()));
    }

    private List<Tab> tabs(VariantStatus current) {
        return SHOWN.stream()
                .map(status -> new Tab(
                        words.of(States.key(status)),
                        "/posts?state=" + status.name().toLowerCase(Locale.ROOT),
                        status == current,
                        (long) lists.count(status)))
                .toList();
    }

    /** Public for its template only. */
    public record QueuePage(
            VariantStatus status,
            List<Tab> tabs,
            List<PostRow> rows,
            List<Post> loose,
            @Nullable String next) {}
}
