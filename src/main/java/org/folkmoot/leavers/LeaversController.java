package org.folkmoot.leavers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Leavers: the list that names them, and the page on which one of them hands over. */
@Controller
@RequestMapping(LeaversController.ADDRESS)
class LeaversController {

    static final String ADDRESS = "/leavers";
    private static final int LIMIT = 50;

    private final Leavers leavers;
    private final LeaverPages pages;

    LeaversController(Leavers leavers, LeaverPages pages) {
        this.leavers = leavers;
        this.pages = pages;
    }

    /** Public for its template only. */
    public record LeaversPage(Slice<Leaver> slice, List<Problem> problems) {}

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String after, Actor actor) {
        return Pages.show("leavers/list", new LeaversPage(leavers.all(actor, after, LIMIT), List.of()));
    }

    /** What the file would do, to be looked at before anybody is signed out. */
    @PostMapping("/readings")
    ModelAndView read(@RequestParam MultipartFile file, Actor actor) throws IOException {
        try {
            return Pages.show("leavers/preview", leavers.preview(actor, file.getBytes()));
        } catch (Refused refused) {
            return again(actor, refused);
        }
    }

    /** @param named the good rows of the preview, in the form of the file */
    @PostMapping
    ModelAndView take(@RequestParam(defaultValue = "") String named, Actor actor) {
        try {
            var rows = LeaverFile.read(named.getBytes(StandardCharsets.UTF_8));
            var taken = leavers.take(
                    actor,
                    rows.stream().flatMap(row -> Stream.ofNullable(row.named())).toList());
            return Pages.redirect(
                    ADDRESS, Notice.success("leavers.taken", Map.of("count", String.valueOf(taken.size()))));
        } catch (Refused refused) {
            return again(actor, refused);
        }
    }

    private ModelAndView again(Actor actor, Refused refused) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("leavers/list", new LeaversPage(leavers.all(actor, null, LIMIT), refused.problems()));
    }

    @GetMapping("/{person}")
    ModelAndView leaver(@PathVariable UUID person, Actor actor) {
        return Pages.show("leavers/leaver", pages.page(actor, new PersonId(person), "", "", List.of()));
    }

    @PostMapping("/{person}/accounts")
    ModelAndView handOver(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String deputy,
            Actor actor) {
        var id = new PersonId(person);
        try {
            var given = leavers.handOver(actor, id, chosen(owner), chosen(deputy));
            return Pages.redirect(
                    ADDRESS + "/" + person, Notice.success("leavers.given", Map.of("count", String.valueOf(given))));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("leavers/leaver", pages.page(actor, id, owner, deputy, refused.problems()));
        }
    }

    @PostMapping("/{person}/handover")
    ModelAndView close(@PathVariable UUID person, Actor actor) {
        var id = new PersonId(person);
        try {
            leavers.close(actor, id);
            return Pages.redirect(ADDRESS, Notice.success("leavers.closed"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("leavers/leaver", pages.page(actor, id, "", "", refused.problems()));
        }
    }

    private static @Nullable PersonId chosen(String id) {
        try {
            return id.isBlank() ? null : new PersonId(UUID.fromString(id.strip()));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("owner", "leavers.problem.gone"));
        }
    }
}
