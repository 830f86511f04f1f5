package org.folkmoot.register;

import java.util.List;
import java.util.Optional;
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
        List<Line> theirs) {

    /** What somebody else saved in a field where the form says something else. */
    public record Line(String field, String value) {}

    public String action() {
        return saved.map(account -> "/accounts/" + account.id().value()).orElse("/accounts");
    }
}
