package org.folkmoot.foundation;

import java.time.ZoneId;

/**
 * The council that this installation serves.
 *
 * @param nation decides the bank holidays
 * @param zone all times that people read and type are in this zone
 * @param brand the organisation's colour as {@code #rrggbb}
 */
public record Organisation(String name, Nation nation, ZoneId zone, String brand) {

    /** The divisions of gov.uk/bank-holidays (read 2026-11-22). */
    public enum Nation {
        ENGLAND_AND_WALES,
        SCOTLAND,
        NORTHERN_IRELAND
    }
}
