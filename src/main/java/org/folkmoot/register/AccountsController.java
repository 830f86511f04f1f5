package org.folkmoot.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountsController {

    private static final int LIMIT = 50;

    private final Register register;
    private final AccountRows rows;
    private final AccountForms forms;
    private final SavedViews savedViews;
    private final Rights rights;
    private final Words words;

    AccountsController(
            Register register,
            AccountRows rows,
            AccountForms forms,
            SavedViews savedViews,
            Rights rights,
            Words words) {
        this.register = register;
        this.rows = rows;
        this.forms = forms;
        this.savedViews = savedViews;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/accounts")
    ModelAndView accounts(AccountQuery query, Actor actor) {
        var filter = query.filter(actor);
        var slice = register.accounts(filter, query.after(), LIMIT);
        return Pages.show(
                "register/accounts",
                new AccountsPage(
                        query,
                        new org.folkmoot.foundation.Slice<>(rows.of(slice.rows()), slice.next()),
                        register.count(filter),
                        counts(),
                        views(query, actor),
                        any("register.filter.network", forms.networks()),
                        any("register.filter.service", forms.services()),
                        any("register.filter.directorate", forms.directorates()),
                        any("register.filter.status", statuses()),
                        any("register.filter.owner", forms.owners()),
                        any("register.filter.problem", problems()),
                        any("register.filter.quiet", quiets()),
                        saved(query, actor),
                        rights.may(actor, Permission.EDIT_REGISTER),
                        rights.may(actor, Permission.EDIT_REGISTER, Scope.everywhere()),
                        query.address()));
    }

    private List<AccountsPage.Saved> saved(AccountQuery query, Actor actor) {
        var here = query.address();
        var mayShare = rights.may(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        return actor.person().map(savedViews::of).orElse(List.of()).stream()
                .map(view -> new AccountsPage.Saved(
                        view.id(),
                        view.name(),
                        view.query().isEmpty() ? "/accounts" : "/accounts?" + view.query(),
                        view.shared(),
                        view.query().equals(here),
                        !view.shared() || mayShare))
                .toList();
    }

    private AccountsPage.Counts counts() {
        return register.counts();
    }

    private List<Tab> views(AccountQuery query, Actor actor) {
        var current = query.view() == null ? "" : query.view();
        var tabs = new ArrayList<Tab>();
        for (var view : List.of("", "people", "words", "unconnected", "mine")) {
            var filter = AccountQuery.view(view).filter(actor);
            tabs.add(new Tab(
                    words.of("register.view." + (view.isEmpty() ? "all" : view)),
                    view.isEmpty() ? "/accounts" : "/accounts?view=" + view,
                    current.equals(view),
                    (long) register.count(filter)));
        }
        return tabs;
    }

    private List<Option> statuses() {
        return Arrays.stream(AccountStatus.values())
                .map(status -> Option.of(status.name(), words.of("register.status." + status)))
                .toList();
    }

    private List<Option> quiets() {
        return Arrays.stream(AccountFilter.Quiet.values())
                .map(quiet -> Option.of(
                        quiet.name().toLowerCase(Locale.ROOT).replace('_', '-'), words.of("register.quiet." + quiet)))
                .toList();
    }

    private List<Option> problems() {
        return Arrays.stream(Lack.values())
                .map(lack -> Option.of(
                        lack.name().toLowerCase(Locale.ROOT).replace('_', '-'), words.of("register.lack." + lack)))
                .toList();
    }

    private List<Option> any(String key, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of(key)));
        options.stream().filter(option -> !option.value().isEmpty()).forEach(all::add);
        return all;
    }
}
