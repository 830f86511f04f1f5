package org.folkmoot.impostors;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One look-alike and the log of getting it taken down. */
@Controller
class ImpostorController {

    private final Impostors impostors;
    private final ImpostorsController lists;
    private final Rights rights;
    private final Words words;

    ImpostorController(Impostors impostors, ImpostorsController lists, Rights rights, Words words) {
        this.impostors = impostors;
        this.lists = lists;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/impostors/{id}")
    ModelAndView impostor(@PathVariable LookalikeId id, Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("impostors/impostor", page(id, actor, "", "", List.of()));
    }

    @PostMapping("/impostors/{id}/log")
    ModelAndView log(
            @PathVariable LookalikeId id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        try {
            var chosen =
                    LogKind.of(kind).orElseThrow(() -> Refused.invalid(Problem.of("kind", "impostors.kind.missing")));
            impostors.log(actor, id, chosen, showing(words, file));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("impostors/impostor", page(id, actor, kind, words, refused.problems()));
        }
        return Pages.redirect("/impostors/" + id.value(), Notice.success("impostors.logged"));
    }

    private ImpostorsPage.One page(LookalikeId id, Actor actor, String kind, String text, List<Problem> problems) {
        return new ImpostorsPage.One(
                lists.row(impostors.get(id)),
                impostors.log(id),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                Arrays.stream(LogKind.values())
                        .map(one -> Option.of(one.key(), words.of("impostors.kind." + one.key())))
                        .toList(),
                kind,
                text,
                problems);
    }

    private static Showing showing(String text, @Nullable MultipartFile file) throws IOException {
        return file == null
                ? Showing.inWords(text)
                : new Showing(
                        text, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes());
    }
}
