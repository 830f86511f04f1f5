package org.folkmoot.attestations;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which entries wait to be confirmed, the longest overdue first; and confirming one. */
@Controller
class AttestationsController implements NavItem {

    private static final int LIMIT = 50;
    private static final String MINE = "mine";

    private final Attestations attestations;
    private final Register register;
    private final People people;
    private final Networks networks;
    private final Dates dates;
    private final Words words;

    AttestationsController(
            Attestations attestations, Register register, People people, Networks networks, Dates dates, Words words) {
        this.attestations = attestations;
        this.register = register;
        this.people = people;
        this.networks = networks;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only. */
    public record Row(Account account, String network, String owner, boolean stale, boolean mine) {}

    /** Public for its template only. */
    public record DuePage(List<Tab> views, boolean mine, Slice<Row> slice, int count) {}

    @GetMapping("/attestations")
    ModelAndView due(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var filter = filter(view, actor);
        var slice = register.accounts(filter, after, LIMIT);
        var names = people.named(slice.rows().stream()
                .flatMap(account -> java.util.stream.Stream.ofNullable(account.owner()))
                .toList());
        return Pages.show(
                "attestations/due",
                new DuePage(
                        List.of(tab("", view, actor), tab(MINE, view, actor)),
                        view.equals(MINE),
                        slice.map(account -> new Row(
                                account,
                                networks.info(account.network()).name(),
                                account.owner() == null || !names.containsKey(account.owner())
                                        ? ""
                                        : names.get(account.owner()).name(),
                                account.stale(dates.today()),
                                attestations.asks(actor, account))),
                        register.count(filter)));
    }

    @PostMapping("/accounts/{id}/attestations")
    ModelAndView confirm(
            @PathVariable AccountId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        try {
            attestations.confirm(actor, id, version, note);
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case FORBIDDEN, MISSING -> throw refused;
                case INVALID, OVERTAKEN ->
                    Pages.redirect(
                            "/accounts/" + id.value(),
                            warning(refused.problems().getFirst()));
            };
        }
        return Pages.redirect(
                "/accounts/" + id.value(),
                Notice.success(
                        "attestations.confirmed",
                        Map.of("name", register.account(id).name())));
    }

    @Override
    public String key() {
        return "attestations";
    }

    @Override
    public String href() {
        return "/attestations";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return actor.person().isPresent();
    }

    @Override
    public int waiting(Actor actor) {
        return actor.person()
                .map(person -> register.count(
                        AccountFilter.all().lacking(Lack.ATTESTATION).of(person)))
                .orElse(0);
    }

    private static Notice warning(Problem problem) {
        var args = new java.util.HashMap<String, String>();
        problem.args().forEach((name, value) -> args.put(name, String.valueOf(value)));
        return new Notice(Notice.Tone.WARNING, problem.key(), args);
    }

    private Tab tab(String view, String current, Actor actor) {
        return new Tab(
                words.of("attestations.view." + (view.isEmpty() ? "overdue" : view)),
                view.isEmpty() ? "/attestations" : "/attestations?view=" + view,
                view.equals(current),
                (long) register.count(filter(view, actor)));
    }

    private static AccountFilter filter(String view, Actor actor) {
        var person = new PersonId(actor.person().orElse(new java.util.UUID(0, 0)));
        return view.equals(MINE)
                ? AccountFilter.all().of(person.value()).byDue()
                : AccountFilter.all().lacking(Lack.ATTESTATION).byDue();
    }
}
