package org.folkmoot.impostors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that looks like the council, and how to look for more. */
@Controller
@RequestMapping("/impostors")
class ImpostorsController {

    private static final int LIMIT = 50;
    private static final LookalikeDraft NOTHING = new LookalikeDraft("", "", "", "", "");

    private final Impostors impostors;
    private final FakeReports reports;
    private final Register register;
    private final Networks networks;
    private final Rights rights;
    private final Words words;
    private final Dates dates;

    ImpostorsController(
            Impostors impostors,
            FakeReports reports,
            Register register,
            Networks networks,
            Rights rights,
            Words words,
            Dates dates) {
        this.impostors = impostors;
        this.reports = reports;
        this.register = register;
        this.networks = networks;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView impostors(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("impostors/impostors", page(state, after, actor, NOTHING, "", "", List.of(), List.of()));
    }

    @PostMapping
    ModelAndView suspect(LookalikeDraft draft, Actor actor) {
        var typed = new LookalikeDraft(
                text(draft.network()),
                text(draft.handle()),
                text(draft.name()),
                text(draft.address()),
                text(draft.words()));
        try {
            if (networks.find(typed.network()).isEmpty()) {
                throw Refused.invalid(Problem.of("network", "impostors.network.missing"));
            }
            var id = impostors.suspect(actor, typed);
            return Pages.redirect("/impostors/" + id.value(), Notice.success("impostors.kept"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "impostors/impostors", page("", null, actor, typed, "", "", List.of(), refused.problems()));
        }
    }

    @PostMapping("/searches")
    ModelAndView search(
            @RequestParam(defaultValue = "") String searched,
            @RequestParam(defaultValue = "") String names,
            Actor actor) {
        try {
            var network = networks.find(searched)
                    .orElseThrow(() -> Refused.invalid(Problem.of("searched", "impostors.network.missing")));
            var found = impostors.search(actor, network, names.lines().toList()).stream()
                    .map(one -> new ImpostorsPage.Found(one.text(), impostors.why(one)))
                    .toList();
            return Pages.show(
                    "impostors/impostors",
                    page(
                            "",
                            null,
                            actor,
                            new LookalikeDraft(searched, "", "", "", ""),
                            searched,
                            names,
                            found,
                            List.of()));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var again = Pages.show(
                    "impostors/impostors",
                    page("", null, actor, NOTHING, searched, names, List.of(), refused.problems()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ImpostorsPage page(
            String state,
            @Nullable String after,
            Actor actor,
            LookalikeDraft typed,
            String searched,
            String names,
            List<ImpostorsPage.Found> found,
            List<Problem> problems) {
        var wanted = Arrays.stream(LookalikeState.values())
                .filter(one -> one.key().equals(state))
                .map(Enum::name)
                .findFirst();
        var last = impostors.searched();
        return new ImpostorsPage(
                tabs(state),
                impostors.all(wanted.orElse(null), after, LIMIT).map(this::row),
                networks.all().stream()
                        .map(info -> new ImpostorsPage.SearchRow(
                                info.name(),
                                Optional.ofNullable(last.get(info.key()))
                                        .map(dates::day)
                                        .orElse("")))
                        .toList(),
                reports.waiting(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                choices(),
                typed,
                searched,
                names,
                found,
                problems);
    }

    ImpostorsPage.Row row(Lookalike one) {
        return new ImpostorsPage.Row(
                one,
                networks.info(one.network()).name(),
                one.resembles() == null ? "" : register.account(one.resembles()).name());
    }

    List<Option> choices() {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of("impostors.choose")));
        networks.all().forEach(info -> all.add(Option.named(info.key(), info.name())));
        return all;
    }

    private List<Tab> tabs(String state) {
        return Stream.concat(
                        Stream.of(Tab.of(words.of("impostors.all"), "/impostors", state.isEmpty())),
                        Arrays.stream(LookalikeState.values())
                                .map(one -> Tab.of(
                                        words.of("impostors.state." + one.key()),
                                        "/impostors?state=" + one.key(),
                                        one.key().equals(state))))
                .toList();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
