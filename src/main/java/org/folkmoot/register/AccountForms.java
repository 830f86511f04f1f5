package org.folkmoot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Fills the lists of the form of an account. */
@Component
class AccountForms {

    /** Those most spoken in the nations of the United Kingdom; an entry may name any other by its ISO 639 code. */
    private static final List<String> LANGUAGES =
            List.of("en", "cy", "gd", "ga", "pl", "ro", "ur", "pa", "bn", "gu", "ar", "uk");

    private final Register register;
    private final AccountTexts texts;
    private final Networks networks;
    private final People people;
    private final Words words;

    AccountForms(Register register, AccountTexts texts, Networks networks, People people, Words words) {
        this.register = register;
        this.texts = texts;
        this.networks = networks;
        this.people = people;
        this.words = words;
    }

    AccountFormPage page(AccountForm form, Optional<Account> saved, boolean overtaken, List<Problem> problems) {
        var theirs = overtaken
                ? saved.map(account -> theirs(form, account)).orElse(List.of())
                : List.<AccountFormPage.Line>of();
        return new AccountFormPage(
                form,
                saved,
                overtaken,
                problems,
                networks(saved),
                services(),
                people(saved),
                languages(form),
                successors(saved),
                theirs);
    }

    List<Option> networks() {
        return networks.all().stream()
                .map(info -> Option.named(info.key(), info.name()))
                .toList();
    }

    List<Option> services() {
        return withFirst(
                "register.form.choose",
                register.services().stream()
                        .map(service -> Option.named(service.id().value().toString(), service.name()))
                        .toList());
    }

    List<Option> directorates() {
        return register.services().stream()
                .map(Service::directorate)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .map(name -> Option.named(name, name))
                .toList();
    }

    List<Option> owners() {
        return people.active().stream().map(AccountForms::option).toList();
    }

    /** The account's own network too, when it is none that Folkmoot knows. */
    private List<Option> networks(Optional<Account> saved) {
        var options = new ArrayList<>(networks());
        saved.map(account -> networks.info(account.network()))
                .filter(info -> networks.find(info.key()).isEmpty())
                .ifPresent(info -> options.add(Option.named(info.key(), info.name())));
        return options;
    }

    /** Active people, and those who stand in the entry already even if they have left since. */
    private List<Option> people(Optional<Account> saved) {
        var options = new ArrayList<>(owners());
        saved.stream()
                .flatMap(account -> Stream.of(
                        Optional.ofNullable(account.owner()),
                        Optional.ofNullable(account.deputy()),
                        Optional.ofNullable(account.escalation())))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(person -> !person.active())
                .forEach(person -> options.add(Option.of(
                        person.id().value().toString(),
                        words.of("register.form.left", java.util.Map.of("name", person.name())))));
        return withFirst("register.form.nobody", options);
    }

    private List<Option> languages(AccountForm form) {
        return Stream.concat(
                        LANGUAGES.stream(),
                        Stream.of(form.of(AccountField.LANGUAGES).split(",")).filter(code -> !code.isBlank()))
                .distinct()
                .map(code -> Option.named(code, language(code)))
                .toList();
    }

    private static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.UK);
    }

    private List<Option> successors(Optional<Account> saved) {
        var options = saved.filter(account -> account.status() != AccountStatus.PROPOSED).stream()
                .flatMap(account -> register.all().stream()
                        .filter(other -> other.status().ours() && !other.id().equals(account.id())))
                .map(other -> Option.named(
                        other.id().value().toString(),
                        other.name() + " (" + networks.info(other.network()).name() + ")"))
                .toList();
        return withFirst("register.form.none", options);
    }

    private List<AccountFormPage.Line> theirs(AccountForm mine, Account saved) {
        var form = AccountForm.of(saved);
        return AccountField.ALL.stream()
                .filter(field -> !field.recovery() && !plain(mine.of(field)).equals(plain(form.of(field))))
                .map(field -> new AccountFormPage.Line(
                        words.of("register.field." + field.key()), texts.of(field, form.of(field))))
                .toList();
    }

    /** A box that is not ticked sends nothing, and is kept as false. */
    private static String plain(String value) {
        return value.equals("false") ? "" : value.strip();
    }

    private List<Option> withFirst(String key, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of(key)));
        all.addAll(options);
        return all;
    }

    private static Option option(Person person) {
        return Option.named(person.id().value().toString(), person.name());
    }
}
