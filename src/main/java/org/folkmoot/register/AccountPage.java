package org.folkmoot.register;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;

/**
 * Everything about one account.
 *
 * @param handles the names under which it went, the newest first
 * @param connections those that could reach it; empty when there is no choice
 */
public record AccountPage(
        AccountRow row,
        List<Fact> facts,
        Winning recovery,
        List<Lack> lacks,
        List<Keyholder> keyholders,
        List<Figure> followers,
        List<AccountVersion> handles,
        boolean mayEdit,
        boolean mayConnect,
        List<Option> connections,
        List<Option> people,
        List<Panels.Shown> panels,
        List<Panels.Shown> history,
        List<Problem> problems) {

    /** Whether it is written down how the account is won back, and whether the reader may see it. */
    public record Winning(boolean known, boolean mayRead) {}

    /** @param value as people read it */
    public record Fact(AccountField field, String value, boolean empty) {}

    public Account account() {
        return row.account();
    }

    /** These fields in this order, those without a value left out. */
    public List<Fact> known(AccountField... fields) {
        return List.of(fields).stream()
                .map(field -> facts.get(field.ordinal()))
                .filter(fact -> !fact.empty())
                .toList();
    }

    public boolean renamed() {
        return handles.size() > 1;
    }

    public List<Option> recognised() {
        var options = new java.util.ArrayList<>(people);
        options.addFirst(Option.of("", "—"));
        return options;
    }
}
