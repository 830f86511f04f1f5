package org.folkmoot.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register and its entries as they were at the end of a day. */
@Controller
class PastController {

    private static final int LIMIT = 100;

    private final Register register;
    private final RegisterHistory history;
    private final AccountTexts texts;
    private final Networks networks;
    private final People people;
    private final Dates dates;
    private final Words words;

    PastController(
            Register register,
            RegisterHistory history,
            AccountTexts texts,
            Networks networks,
            People people,
            Dates dates,
            Words words) {
        this.register = register;
        this.history = history;
        this.texts = texts;
        this.networks = networks;
        this.people = people;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only; names stand for ids. */
    public record Row(Account account, String network, String service, String owner, String deputy) {}

    /** Public for its template only. */
    public record RegisterPage(LocalDate on, boolean wrong, int count, Slice<Row> slice) {}

    /** Public for its template only: what a version said otherwise than the one before it. */
    public record Step(AccountVersion version, List<BulkEdit.Change> changes) {}

    /** Public for its template only. */
    public record EntryPage(
            Account now, LocalDate on, boolean wrong, boolean known, List<AccountPage.Fact> facts, List<Step> steps) {}

    @GetMapping("/accounts/past")
    ModelAndView register(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var day = dates.typed(on);
        var all = history.accountsAt(end(day));
        var mark = Slice.key(after, 2);
        var rest = all.stream()
                .filter(account -> mark.isEmpty() || key(account).compareTo(String.join("\u001f", mark.get())) > 0)
                .limit(LIMIT + 1)
                .toList();
        var slice = Slice.of(
                rest,
                LIMIT,
                account -> List.of(
                        account.name().toLowerCase(Locale.ROOT),
                        account.id().value().toString()));
        var rows = new Slice<>(rows(slice.rows(), end(day)), slice.next());
        return Pages.show("register/past", new RegisterPage(day, wrong(on), all.size(), rows));
    }

    @GetMapping("/accounts/{id}/past")
    ModelAndView entry(@PathVariable AccountId id, @RequestParam(defaultValue = "") String on, Actor actor) {
        var day = dates.typed(on);
        var then = history.at(id, end(day));
        return Pages.show(
                "register/pastEntry",
                new EntryPage(
                        register.account(id),
                        day,
                        wrong(on),
                        then.isPresent(),
                        then.map(version -> facts(version.account())).orElse(List.of()),
                        steps(history.versions(id))));
    }

    private List<AccountPage.Fact> facts(Account account) {
        return AccountField.ALL.stream()
                .filter(field -> !field.recovery() && !field.of(account).isBlank())
                .map(field -> new AccountPage.Fact(field, texts.of(field, field.of(account)), false))
                .toList();
    }

    private List<Step> steps(List<AccountVersion> versions) {
        var steps = new java.util.ArrayList<Step>();
        for (var n = 0; n < versions.size(); n++) {
            var before = n + 1 < versions.size() ? versions.get(n + 1).account() : null;
            steps.add(new Step(
                    versions.get(n),
                    before == null ? List.of() : changes(before, versions.get(n).account())));
        }
        return steps;
    }

    private List<BulkEdit.Change> changes(Account before, Account after) {
        return AccountField.ALL.stream()
                .filter(field -> !field.of(before).equals(field.of(after)))
                .map(field -> new BulkEdit.Change(field, text(field, before), text(field, after)))
                .toList();
    }

    /** Of how the account is won back only that it changed; what it says stands on a page of its own. */
    private String text(AccountField field, Account account) {
        var value = field.of(account);
        return field.recovery() && !value.isBlank() ? words.of("register.recovery.hidden") : texts.of(field, value);
    }

    private List<Row> rows(List<Account> accounts, Instant moment) {
        var services = history.servicesAt(moment).stream().collect(Collectors.toMap(Service::id, Service::name));
        var names = people.named(accounts.stream()
                .flatMap(account -> Stream.of(account.owner(), account.deputy()))
                .filter(java.util.Objects::nonNull)
                .toList());
        return accounts.stream()
                .map(account -> new Row(
                        account,
                        networks.info(account.network()).name(),
                        services.getOrDefault(account.service(), ""),
                        name(names, account.owner()),
                        name(names, account.deputy())))
                .toList();
    }

    private static String name(Map<PersonId, Person> names, @Nullable PersonId id) {
        var person = id == null ? null : names.get(id);
        return person == null ? "" : person.name();
    }

    private static String key(Account account) {
        return account.name().toLowerCase(Locale.ROOT) + "\u001f" + account.id().value();
    }

    private static boolean wrong(String on) {
        return !on.isBlank() && !on.strip().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(dates.zone()).toInstant().minusMillis(1);
    }
}
