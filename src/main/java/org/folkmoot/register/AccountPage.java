package org.folkmoot.register;

import java.util.List;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;

/**
 * Everything about one account.
 *
 * @param connections those that could reach it; empty when there is no choice
 */
public record AccountPage(
        AccountRow row,
        boolean mayEdit,
        boolean mayConnect,
        List<Option> connections,
        List<Panels.Shown> panels,
        List<Panels.Shown> history) {

    public Account account() {
        return row.account();
    }
}
