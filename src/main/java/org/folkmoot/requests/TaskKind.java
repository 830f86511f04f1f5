package org.folkmoot.requests;

import java.util.Arrays;
import java.util.List;

/** What has to be done to open an account, or to close one; with the days that it usually takes. */
public enum TaskKind {
    OPEN_ACCOUNT(Purpose.OPENING, For.OWNER, 7),
    PORTFOLIO(Purpose.OPENING, For.HANDLERS, 14),
    TWO_FACTOR(Purpose.OPENING, For.OWNER, 14),
    BASELINE(Purpose.OPENING, For.OWNER, 21),
    HOUSE_RULES(Purpose.OPENING, For.OWNER, 21),
    AUTO_REPLY(Purpose.OPENING, For.OWNER, 21),
    MONITORING_HOURS(Purpose.OPENING, For.OWNER, 21),
    TRAIN_OWNER(Purpose.OPENING, For.OWNER, 30),
    TRAIN_DEPUTY(Purpose.OPENING, For.DEPUTY, 30),
    WEBSITE_LINK(Purpose.OPENING, For.HANDLERS, 30),

    NOTICE_POST(Purpose.CLOSING, For.OWNER, 3),
    EXPORT(Purpose.CLOSING, For.OWNER, 21),
    REDIRECT(Purpose.CLOSING, For.OWNER, 28),
    WEBSITE_REMOVAL(Purpose.CLOSING, For.HANDLERS, 30),
    KEEP_HANDLE(Purpose.CLOSING, For.HANDLERS, 30),
    REMOVE_ACCESS(Purpose.CLOSING, For.HANDLERS, 30);

    enum Purpose {
        OPENING,
        CLOSING
    }

    /** Whose task it is. */
    enum For {
        OWNER,
        DEPUTY,
        /** Those who look after requests. */
        HANDLERS
    }

    private final Purpose purpose;
    private final For whom;
    private final int days;

    TaskKind(Purpose purpose, For whom, int days) {
        this.purpose = purpose;
        this.whom = whom;
        this.days = days;
    }

    For whom() {
        return whom;
    }

    int days() {
        return days;
    }

    /** Closing is only proved by what was kept, so a note says where. */
    public boolean needsNote() {
        return purpose == Purpose.CLOSING;
    }

    static List<TaskKind> of(Purpose purpose) {
        return Arrays.stream(values()).filter(kind -> kind.purpose == purpose).toList();
    }
}
