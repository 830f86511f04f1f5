package org.folkmoot.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes many accounts at once; what it would change is shown first. */
@Controller
@RequestMapping("/accounts/bulk")
class BulkController {

    private final BulkEdit bulk;
    private final AccountForms forms;
    private final Rights rights;
    private final Words words;

    BulkController(BulkEdit bulk, AccountForms forms, Rights rights, Words words) {
        this.bulk = bulk;
        this.forms = forms;
        this.rights = rights;
        this.words = words;
    }

    /**
     * Public for its template only.
     *
     * @param choices for each field that can be changed, the first of them leaves it as it is
     * @param made those that were just left out of a change that was made for the others
     */
    public record BulkPage(
            List<BulkEdit.Line> lines,
            Map<AccountField, List<Option>> choices,
            Map<AccountField, String> values,
            boolean made,
            List<Problem> problems) {

        public long changing() {
            return lines.stream().filter(BulkEdit.Line::effective).count();
        }
    }

    @GetMapping
    ModelAndView form(@RequestParam MultiValueMap<String, String> asked, Actor actor) {
        requireSomewhere(actor);
        var accounts = ids(asked);
        var values = values(asked);
        if (accounts.isEmpty()) {
            return Pages.redirect("/accounts", new Notice(Notice.Tone.WARNING, "register.bulk.none", Map.of()));
        }
        return Pages.show(
                "register/bulk",
                new BulkPage(
                        bulk.preview(actor, accounts, values), choices(), values, false, problems(accounts, asked)));
    }

    private static List<Problem> problems(List<AccountId> accounts, MultiValueMap<String, String> asked) {
        if (accounts.size() > BulkEdit.MOST) {
            return List.of(Problem.of("", "register.bulk.many", Map.of("most", BulkEdit.MOST)));
        }
        var owner = AccountField.OWNER.key();
        return asked.containsKey(owner) && values(asked).isEmpty()
                ? List.of(Problem.of(owner, "register.bulk.nothing"))
                : List.of();
    }

    @PostMapping
    ModelAndView make(@RequestParam MultiValueMap<String, String> asked, Actor actor) {
        requireSomewhere(actor);
        var versions = new LinkedHashMap<AccountId, Integer>();
        asked.getOrDefault("version", List.of()).forEach(pair -> {
            var parts = pair.split(":");
            if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                id(parts[0]).ifPresent(id -> versions.put(id, Integer.valueOf(parts[1])));
            }
        });
        if (versions.isEmpty()) {
            throw Refused.invalid(Problem.of("", "register.bulk.none"));
        }
        var values = values(asked);
        var left = bulk.make(actor, versions, values);
        var notice = Notice.success(
                "register.bulk.made",
                Map.of(
                        "made", String.valueOf(versions.size() - left.size()),
                        "left", String.valueOf(left.size())));
        return left.isEmpty()
                ? Pages.redirect("/accounts", notice)
                : Pages.show("register/bulk", new BulkPage(left, choices(), values, true, List.of()));
    }

    private void requireSomewhere(Actor actor) {
        if (!rights.may(actor, Permission.EDIT_REGISTER)) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
    }

    private static List<AccountId> ids(MultiValueMap<String, String> asked) {
        return asked.getOrDefault("account", List.of()).stream()
                .flatMap(text -> id(text).stream())
                .distinct()
                .toList();
    }

    private static Optional<AccountId> id(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<AccountField, String> values(MultiValueMap<String, String> asked) {
        var values = new LinkedHashMap<AccountField, String>();
        BulkEdit.FIELDS.forEach(field -> {
            var value = asked.getFirst(field.key());
            if (value != null && !value.isBlank()) {
                values.put(field, value);
            }
        });
        return values;
    }

    private Map<AccountField, List<Option>> choices() {
        var choices = new LinkedHashMap<AccountField, List<Option>>();
        choices.put(AccountField.OWNER, people());
        choices.put(AccountField.DEPUTY, people());
        choices.put(AccountField.ESCALATION, people());
        choices.put(AccountField.SERVICE, first(forms.services().stream().skip(1)));
        choices.put(AccountField.STATUS, named(AccountField.STATUS, AccountStatus.values()));
        choices.put(
                AccountField.LISTED,
                first(Stream.of(
                        Option.of("true", words.of("register.yes")), Option.of("false", words.of("register.no")))));
        choices.put(AccountField.BRAND, named(AccountField.BRAND, Brand.values()));
        choices.put(AccountField.ACCESS_MODEL, named(AccountField.ACCESS_MODEL, AccessModel.values()));
        return choices;
    }

    private List<Option> people() {
        return first(forms.owners().stream());
    }

    private List<Option> named(AccountField field, Enum<?>[] values) {
        return first(Arrays.stream(values).map(value -> Option.of(value.name(), words.of(field.word(value.name())))));
    }

    private List<Option> first(Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", words.of("register.bulk.as-is"))), options)
                .toList();
    }
}
