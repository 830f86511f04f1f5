package org.folkmoot.register;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list as it is filtered, as a file. */
@Controller
class AccountFiles {

    private final Register register;
    private final AccountRows rows;

    AccountFiles(Register register, AccountRows rows) {
        this.register = register;
        this.rows = rows;
    }

    @GetMapping("/accounts.json")
    @ResponseBody
    List<AccountView> json(AccountQuery query, Actor actor) {
        return rows.of(register.accounts(query.filter(actor))).stream()
                .map(AccountView::of)
                .toList();
    }
}
