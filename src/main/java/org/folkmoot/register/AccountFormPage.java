package org.folkmoot.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Option;

/**
 * A new account's form or an entry's.
 *
 * @param saved the entry as it is in the register, shown beside the fields when somebody else was faster
 * @param overtaken somebody else saved the entry while this form was open
 */
public record AccountFormPage(
        AccountForm form,
        Optional<Account> saved,
        boolean overtaken,
        List<Problem> problems,
        List<Option> networks,
        List<Option> services,
        List<Option> people,
        List<Option> languages,
        List<Option> successors,
        List<Line> theirs) {

    /** What somebody else saved in a field where the form says something else. */
    public record Line(String field, String value) {}

    public String action() {
        return saved.map(account -> "/accounts/" + account.id().value()).orElse("/accounts");
    }

    public String of(String key) {
        return form.of(key);
    }

    public List<String> spoken() {
        return Stream.of(form.of("languages").split(",")).toList();
    }

    /** The names of an enumeration's values. */
    public List<String> choices(String key) {
        return switch (key) {
            case "kind" -> names(AccountKind.values());
            case "status" -> names(AccountStatus.values());
            case "brand" -> names(Brand.values());
            case "accessModel" -> names(AccessModel.values());
            case "twoFactor" -> names(TwoFactor.values());
            case "verified" -> names(Known.values());
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
