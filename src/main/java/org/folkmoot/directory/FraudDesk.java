package org.folkmoot.directory;

import java.net.URI;
import org.folkmoot.foundation.Organisation.Nation;

/**
 * Whom residents tell that a false account took their money: Report Fraud in England, Wales and Northern Ireland, where it
 * took the place of Action Fraud on 4 December 2025 and kept its number, and in Scotland Police Scotland on 101 (City of
 * London Police, 4 December 2025; read 2026-11-27). Public for its template only.
 */
public enum FraudDesk {
    REPORT_FRAUD("https://www.reportfraud.police.uk"),
    POLICE_SCOTLAND("https://www.scotland.police.uk");

    private final URI address;

    FraudDesk(String address) {
        this.address = URI.create(address);
    }

    static FraudDesk of(Nation nation) {
        return switch (nation) {
            case ENGLAND_AND_WALES, NORTHERN_IRELAND -> REPORT_FRAUD;
            case SCOTLAND -> POLICE_SCOTLAND;
        };
    }

    public URI address() {
        return address;
    }
}
