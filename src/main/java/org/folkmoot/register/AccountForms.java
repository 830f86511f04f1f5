package org.folkmoot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Fills the lists of the form of an account. */
@Component
class AccountForms {

    private final Register register;
    private final Networks networks;
    private final People people;
    private final Words words;

    AccountForms(Register register, Networks networks, People people, Words words) {
        this.register = register;
        this.networks = networks;
        this.people = people;
        this.words = words;
    }

    AccountFormPage page(AccountForm form, Optional<Account> saved, boolean overtaken, List<Problem> problems) {
        var theirs = overtaken
                ? saved.map(account -> theirs(form, AccountForm.of(account)))
                : Optional.<List<AccountFormPage.Line>>empty();
        return new AccountFormPage(
                form, saved, overtaken, problems, networks(), services(), people(saved), theirs.orElse(List.of()));
    }

    List<Option> networks() {
        return networks.all().stream()
                .map(info -> Option.of(info.key(), info.name()))
                .toList();
    }

    List<Option> services() {
        return withChoose(register.services().stream()
                .map(service -> Option.of(service.id().value().toString(), service.name()))
                .toList());
    }

    /** Active people, and those who stand in the entry already even if they have left since. */
    private List<Option> people(Optional<Account> saved) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("register.form.nobody")));
        var active = people.active();
        active.forEach(person -> options.add(option(person)));
        saved.stream()
                .<PersonId>mapMulti((account, all) -> {
                    if (account.owner() != null) {
                        all.accept(account.owner());
                    }
                    if (account.deputy() != null) {
                        all.accept(account.deputy());
                    }
                })
                .filter(id -> active.stream().noneMatch(person -> person.id().equals(id)))
                .flatMap(id -> people.find(id).stream())
                .forEach(person -> options.add(option(person)));
        return options;
    }

    private List<AccountFormPage.Line> theirs(AccountForm mine, AccountForm saved) {
        var lines = new ArrayList<AccountFormPage.Line>();
        line(lines, "name", mine, saved, AccountForm::name);
        line(lines, "handle", mine, saved, AccountForm::handle);
        line(lines, "address", mine, saved, AccountForm::address);
        line(lines, "remoteId", mine, saved, AccountForm::remoteId);
        line(lines, "purpose", mine, saved, AccountForm::purpose);
        line(lines, "audience", mine, saved, AccountForm::audience);
        line(lines, "notes", mine, saved, AccountForm::notes);
        line(lines, "network", mine, saved, form -> label(networks(), form.network()));
        line(lines, "service", mine, saved, form -> label(services(), form.service()));
        line(lines, "owner", mine, saved, form -> name(form.owner()));
        line(lines, "deputy", mine, saved, form -> name(form.deputy()));
        line(lines, "status", mine, saved, form -> words.of("register.status." + form.status()));
        line(lines, "kind", mine, saved, form -> words.of("register.kind." + form.kind()));
        return lines;
    }

    private void line(
            List<AccountFormPage.Line> lines,
            String field,
            AccountForm mine,
            AccountForm saved,
            Function<AccountForm, String> value) {
        var theirs = value.apply(saved);
        if (!value.apply(mine).equals(theirs)) {
            var shown = theirs.isBlank() ? words.of("register.form.nothing") : theirs;
            lines.add(new AccountFormPage.Line(words.of("register.field." + field), shown));
        }
    }

    private String name(String id) {
        return id.isBlank()
                ? ""
                : people.find(new PersonId(java.util.UUID.fromString(id)))
                        .map(Person::name)
                        .orElse("");
    }

    private List<Option> withChoose(List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of("register.form.choose")));
        all.addAll(options);
        return all;
    }

    private static Option option(Person person) {
        return Option.of(person.id().value().toString(), person.name());
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }
}
