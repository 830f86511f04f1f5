package org.folkmoot.connections;

import java.time.YearMonth;
import org.folkmoot.networks.Network;

/** What one account has cost in a month, by kind. Public for its template only. */
public record Cost(YearMonth month, Network network, String account, String kind, long things, long microdollars) {

    public String dollars() {
        return Spend.dollars(microdollars);
    }
}
