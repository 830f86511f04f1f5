package org.folkmoot.publishing;

/** How to look at the calendar. */
public enum CalendarView {
    MONTH,
    WEEK,
    LIST;

    /** What an address says; nothing, or what nobody knows, is the month. */
    static CalendarView named(String word) {
        return switch (word) {
            case "week" -> WEEK;
            case "list" -> LIST;
            default -> MONTH;
        };
    }
}
