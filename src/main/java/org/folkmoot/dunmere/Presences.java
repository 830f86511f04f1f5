package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Dunmere's accounts, the forgotten, the fake and the false ones among them. */
@Component
class Presences {

    private final Register register;
    private final Townspeople people;

    Presences(Register register, Townspeople people) {
        this.register = register;
        this.people = people;
    }

    void enter(Actor actor) {
        Sheet.rows("accounts").forEach(row -> register.add(actor, draft(row)));
    }

    private AccountDraft draft(NamedCsvRecord row) {
        return AccountDraft.of(
                        new Network(row.getField("network")),
                        row.getField("handle"),
                        row.getField("name"),
                        row.getField("address"),
                        people.service(row.getField("service")).id())
                .as(AccountKind.valueOf(row.getField("kind")), AccountStatus.valueOf(row.getField("status")))
                .with(
                        people.idOf(row.getField("owner")),
                        people.idOf(row.getField("deputy")),
                        row.getField("purpose"),
                        row.getField("audience"))
                .noting(row.getField("notes"));
    }
}
