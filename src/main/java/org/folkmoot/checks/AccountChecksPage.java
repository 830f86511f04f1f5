package org.folkmoot.checks;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Account;

/**
 * All checks of one account, each with the steps that put it right; public for its template only.
 *
 * @param typed the check whose form came back with problems; empty for none
 */
public record AccountChecksPage(
        CheckSheet sheet,
        String network,
        List<Row> rows,
        List<NotAsked> notAsked,
        boolean mayAnswer,
        String typed,
        String words,
        String passed,
        List<Problem> problems) {

    public Account account() {
        return sheet.account();
    }

    public String href() {
        return "/accounts/" + account().id().value() + "/checks";
    }

    /**
     * @param steps how to look and how to put it right on this network
     * @param source where these steps were read, with the day and how sure it is; empty where there is no menu to look up
     * @param attestable a person answers it
     */
    public record Row(CheckLine line, String steps, String source, boolean attestable) {}

    /** A check that does not count for this account, with the reason, and where the reason was read. */
    public record NotAsked(Check check, String why, String source) {}
}
