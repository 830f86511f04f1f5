package org.folkmoot.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of the risk register. */
@Component
class RiskPages {

    private static final int LIMIT = 50;

    private final Risks risks;
    private final RiskRegister register;
    private final Playbooks playbooks;
    private final Detections detections;
    private final Register accounts;
    private final Networks networks;
    private final People people;
    private final Panels panels;
    private final Rights rights;
    private final Words words;
    private final Dates dates;

    RiskPages(
            Risks risks,
            RiskRegister register,
            Playbooks playbooks,
            Detections detections,
            Register accounts,
            Networks networks,
            People people,
            Panels panels,
            Rights rights,
            Words words,
            Dates dates) {
        this.risks = risks;
        this.register = register;
        this.playbooks = playbooks;
        this.detections = detections;
        this.accounts = accounts;
        this.networks = networks;
        this.people = people;
        this.panels = panels;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
    }

    RisksPage list(RiskQuery query, Actor actor) {
        var filter = register.within(actor, query.filter(actor, dates.today()));
        var slice = risks.find(filter, query.after(), LIMIT);
        return new RisksPage(
                query,
                new org.folkmoot.foundation.Slice<>(rows(slice.rows()), slice.next()),
                risks.count(filter),
                risks.matrix(filter),
                tabs(query, actor),
                any("risk.any.category", categories()),
                any(
                        "risk.any.hazard",
                        Arrays.stream(Hazard.values())
                                .map(hazard -> Option.of(
                                        hazard.key(),
                                        hazard.name() + " " + words.of("risk.hazard." + hazard.key() + ".title")))
                                .toList()),
                rights.may(actor, Permission.KEEP_RISKS),
                rights.may(actor, Permission.SEE_RISKS),
                rights.may(actor, Permission.SEE_RISKS, Scope.everywhere()));
    }

    List<RisksPage.Row> rows(List<Risk> found) {
        var owners = people.named(
                found.stream().map(Risk::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(risk -> new RisksPage.Row(
                        risk,
                        Optional.ofNullable(risk.owner())
                                .map(owners::get)
                                .map(Person::name)
                                .orElse(""),
                        risk.account() == null ? null : about(accounts.account(risk.account())),
                        risk.due(dates.today())))
                .toList();
    }

    private RisksPage.About about(Account account) {
        return new RisksPage.About(
                account.name(),
                account.handle(),
                account.network().key(),
                networks.info(account.network()).name());
    }

    RisksPage.One one(Risk risk, Actor actor, String typed, String text, List<Problem> problems) {
        var playbook = playbooks.of(risk.id()).orElse(null);
        var mayLook = register.mayKeep(actor, risk) || register.answers(actor, risk);
        return new RisksPage.One(
                rows(List.of(risk)).getFirst(),
                PlaybookKind.against(risk.hazard()).orElse(null),
                playbook,
                register.mayKeep(actor, risk) && risk.open(),
                mayLook && risk.open(),
                playbook != null && playbook.late(dates.today()),
                dates.today().plusDays(detections.settings().reviewDays()).toString(),
                typed,
                text,
                panels.of("history", actor, risk.subject()),
                problems);
    }

    /** The second of two editors: what they typed, under the version that the first has saved. */
    RisksPage.Edit overtaken(RiskForm form, Risk saved) {
        var problem = Problem.of("", "risk.overtaken.kept", Map.of("number", saved.number()));
        return edit(form.over(saved.version()), saved, true, List.of(problem));
    }

    RisksPage.Edit edit(RiskForm form, @Nullable Risk saved, List<Problem> problems) {
        return edit(form, saved, false, problems);
    }

    private RisksPage.Edit edit(RiskForm form, @Nullable Risk saved, boolean overtaken, List<Problem> problems) {
        return new RisksPage.Edit(
                form,
                saved,
                overtaken,
                any("risk.choose", categories()),
                any(
                        "risk.choose",
                        IntStream.rangeClosed(1, Weight.MOST)
                                .mapToObj(n -> Option.of(String.valueOf(n), n + " – " + words.of("risk.scale." + n)))
                                .toList()),
                any(
                        "risk.nobody",
                        people.active().stream()
                                .map(person -> Option.named(person.id().value().toString(), person.name()))
                                .toList()),
                any(
                        "risk.no-account",
                        accounts.all().stream()
                                .map(account -> Option.named(
                                        account.id().value().toString(),
                                        account.name() + " ("
                                                + account.network().key() + ")"))
                                .toList()),
                problems);
    }

    RisksPage.DetectorsPage detectors(
            java.util.Map<Hazard, Detection> last, RiskSettings settings, Actor actor, List<Problem> problems) {
        return new RisksPage.DetectorsPage(
                Stream.of(Hazard.values())
                        .map(hazard -> new RisksPage.DetectorRow(
                                hazard, last.get(hazard), risks.openOf(hazard).size()))
                        .toList(),
                settings,
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                rights.may(actor, Permission.SEE_RISKS, Scope.everywhere()),
                problems);
    }

    private List<Tab> tabs(RiskQuery query, Actor actor) {
        var current = query.view() == null ? "" : query.view();
        return Stream.of("", "due", "mine", "closed", "all")
                .map(view -> {
                    var filter =
                            new RiskQuery(null, view, null, null, null, null, null, null).filter(actor, dates.today());
                    return new Tab(
                            words.of("risk.view." + (view.isEmpty() ? "open" : view)),
                            view.isEmpty() ? "/risks" : "/risks?view=" + view,
                            current.equals(view),
                            (long) risks.count(register.within(actor, filter)));
                })
                .toList();
    }

    private List<Option> categories() {
        return Arrays.stream(Category.values())
                .map(one -> Option.of(one.key(), words.of("risk.category." + one.key())))
                .toList();
    }

    private List<Option> any(String key, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of(key)));
        all.addAll(options);
        return all;
    }
}
