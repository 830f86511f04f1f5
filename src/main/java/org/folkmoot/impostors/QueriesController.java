package org.folkmoot.impostors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The saved queries: when each network was last asked, and what came of it. */
@Controller
@RequestMapping("/impostors/queries")
class QueriesController {

    private final Watch watch;
    private final Impostors impostors;
    private final Networks networks;
    private final Rights rights;
    private final Dates dates;

    QueriesController(Watch watch, Impostors impostors, Networks networks, Rights rights, Dates dates) {
        this.watch = watch;
        this.impostors = impostors;
        this.networks = networks;
        this.rights = rights;
        this.dates = dates;
    }

    /** Public for its template only. @param found after an answer what could be taken for ours; null before one */
    public record QueriesPage(
            List<Line> lines,
            boolean mayKeep,
            List<Option> networks,
            Typed typed,
            String foundOn,
            @Nullable List<ImpostorsPage.Found> found,
            List<Problem> problems) {

        /** Whether it is what was pasted here that was refused. */
        public boolean refused(Query query, Query.Part part) {
            var pasted = typed.pasted();
            return pasted != null
                    && pasted.query().equals(query.id())
                    && pasted.network().equals(part.network().key());
        }
    }

    /** Public for its template only. */
    public record Line(Query query, List<PartLine> parts) {}

    /** Public for its template only. @param byProgram whether Folkmoot asks by itself */
    public record PartLine(Query.Part part, String network, boolean byProgram, boolean due) {}

    /** Public for its template only; the fields of the forms. */
    public record Typed(
            String query,
            List<String> networks,
            String days,
            @Nullable Pasted pasted) {

        static Typed nothing() {
            return new Typed("", List.of(), String.valueOf(QueryDraft.USUAL_DAYS), null);
        }

        static Typed pasted(UUID query, String network, String names) {
            var nothing = nothing();
            return new Typed(nothing.query(), nothing.networks(), nothing.days(), new Pasted(query, network, names));
        }
    }

    /** Public for its template only; what a network showed. */
    public record Pasted(UUID query, String network, String names) {}

    @GetMapping
    ModelAndView queries(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("impostors/queries", page(actor, Typed.nothing(), "", null, List.of()));
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable List<String> networks,
            @RequestParam(defaultValue = "") String days,
            Actor actor) {
        var typed = new Typed(query, networks == null ? List.of() : networks, days, null);
        try {
            watch.keep(actor, new QueryDraft(query, known(typed.networks()), number(days)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("impostors/queries", page(actor, typed, "", null, refused.problems()));
        }
        return Pages.redirect("/impostors/queries", Notice.success("impostors.query.kept"));
    }

    /** Folkmoot asks now. */
    @PostMapping("/{id}/runs")
    ModelAndView ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String network, Actor actor) {
        try {
            var fresh = watch.ask(actor, id, network(network));
            return Pages.redirect(
                    "/impostors/queries",
                    fresh == 0
                            ? Notice.success("impostors.query.asked.none")
                            : Notice.success("impostors.query.asked", Map.of("count", String.valueOf(fresh))));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("impostors/queries", page(actor, Typed.nothing(), "", null, refused.problems()));
        }
    }

    /** What a person saw. */
    @PostMapping("/{id}/answers")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String names,
            Actor actor) {
        try {
            var found = watch.answer(actor, id, network(network), names.lines().toList()).stream()
                    .map(one -> new ImpostorsPage.Found(one.text(), impostors.why(one)))
                    .toList();
            return Pages.show("impostors/queries", page(actor, Typed.nothing(), network, found, List.of()));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "impostors/queries", page(actor, Typed.pasted(id, network, names), "", null, refused.problems()));
        }
    }

    @PostMapping("/{id}/removal")
    ModelAndView end(@PathVariable UUID id, Actor actor) {
        watch.end(actor, id);
        return Pages.redirect("/impostors/queries", Notice.success("impostors.query.removed"));
    }

    private QueriesPage page(
            Actor actor,
            Typed typed,
            String foundOn,
            @Nullable List<ImpostorsPage.Found> found,
            List<Problem> problems) {
        return new QueriesPage(
                watch.queries().stream()
                        .map(query -> new Line(
                                query, query.parts().stream().map(this::line).toList()))
                        .toList(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                networks.all().stream()
                        .map(info -> Option.named(info.key(), info.name()))
                        .toList(),
                typed,
                foundOn,
                found,
                problems);
    }

    private PartLine line(Query.Part part) {
        return new PartLine(
                part, networks.info(part.network()).name(), watch.byProgram(part.network()), part.due(dates.today()));
    }

    private List<Network> known(List<String> keys) {
        return keys.stream().flatMap(key -> networks.find(key).stream()).toList();
    }

    private Network network(String key) {
        return networks.find(key).orElseThrow(() -> Refused.missing("page"));
    }

    /** What is no number is refused as one out of range. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }
}
