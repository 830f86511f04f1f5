package org.folkmoot.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** A field's value as people read it: a name for an id, a word for a choice, a day for a date. */
@Component
class AccountTexts {

    private final Register register;
    private final Networks networks;
    private final People people;
    private final Dates dates;
    private final Words words;

    AccountTexts(Register register, Networks networks, People people, Dates dates, Words words) {
        this.register = register;
        this.networks = networks;
        this.people = people;
        this.dates = dates;
        this.words = words;
    }

    String of(AccountField field, String value) {
        if (value.isBlank()) {
            return words.of("register.form.nothing");
        }
        try {
            return switch (field.kind()) {
                case LINE, TEXT -> value;
                case CHOICE -> words.of(field.word(value));
                case YES_NO -> words.of(value.equals("true") ? "register.yes" : "register.no");
                case DATE -> dates.day(LocalDate.parse(value));
                case LANGUAGES -> languages(value);
                case NETWORK -> networks.info(new Network(value)).name();
                case SERVICE -> register.service(ServiceId.of(value)).name();
                case PERSON -> name(value).orElse(value);
                case ACCOUNT ->
                    register.account(new AccountId(UUID.fromString(value))).name();
            };
        } catch (IllegalArgumentException | java.time.DateTimeException | Refused e) {
            return value;
        }
    }

    static String languages(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> Locale.of(code.strip()).getDisplayLanguage(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> name(String id) {
        return people.find(new PersonId(UUID.fromString(id))).map(Person::name);
    }
}
