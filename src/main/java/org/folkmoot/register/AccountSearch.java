package org.folkmoot.register;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Search;
import org.springframework.stereotype.Component;

@Component
class AccountSearch implements Search {

    private final Register register;
    private final AccountRows rows;

    AccountSearch(Register register, AccountRows rows) {
        this.register = register;
        this.rows = rows;
    }

    @Override
    public String heading() {
        return "register.search.accounts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String text, Actor actor, int limit) {
        var query = AccountQuery.of(text);
        return rows.of(register.accounts(query.filter(actor), null, limit).rows()).stream()
                .map(row -> new Hit(
                        row.account().name(),
                        row.network() + " · " + row.shownHandle() + " · " + row.service(),
                        row.href()))
                .toList();
    }
}
