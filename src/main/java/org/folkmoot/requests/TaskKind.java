package org.folkmoot.requests;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.readiness.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done to open an account, or to close one; with the days that it usually takes, and what Folkmoot looks
 * at to tick it by itself.
 */
public enum TaskKind {
    OPEN_ACCOUNT(Purpose.OPENING, For.OWNER, 7, Aspect.OPENED),
    PEOPLE(Purpose.OPENING, For.HANDLERS, 7, Aspect.PEOPLE),
    CONNECT(Purpose.OPENING, For.HANDLERS, 14, Aspect.CONNECTED),
    PORTFOLIO(Purpose.OPENING, For.HANDLERS, 14, Aspect.PORTFOLIO),
    TWO_FACTOR(Purpose.OPENING, For.OWNER, 14, Aspect.SECOND_FACTOR),
    BASELINE(Purpose.OPENING, For.OWNER, 21, Aspect.BASELINE),
    HOUSE_RULES(Purpose.OPENING, For.OWNER, 21, Aspect.HOUSE_RULES),
    AUTO_REPLY(Purpose.OPENING, For.OWNER, 21, Aspect.AUTO_REPLY),
    MONITORING_HOURS(Purpose.OPENING, For.OWNER, 21, Aspect.HOURS),
    TRAIN_OWNER(Purpose.OPENING, For.OWNER, 30),
    TRAIN_DEPUTY(Purpose.OPENING, For.DEPUTY, 30),
    WEBSITE_LINK(Purpose.OPENING, For.HANDLERS, 30, Aspect.WEBSITE_LINK),

    NOTICE_POST(Purpose.CLOSING, For.OWNER, 3),
    EXPORT(Purpose.CLOSING, For.OWNER, 21),
    REDIRECT(Purpose.CLOSING, For.OWNER, 28),
    WEBSITE_REMOVAL(Purpose.CLOSING, For.HANDLERS, 30, Aspect.WEBSITE_UNLINKED),
    KEEP_HANDLE(Purpose.CLOSING, For.HANDLERS, 30),
    REMOVE_ACCESS(Purpose.CLOSING, For.HANDLERS, 30, Aspect.ACCESS_ENDED);

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
    private final @Nullable Aspect aspect;

    TaskKind(Purpose purpose, For whom, int days) {
        this(purpose, whom, days, null);
    }

    TaskKind(Purpose purpose, For whom, int days, @Nullable Aspect aspect) {
        this.purpose = purpose;
        this.whom = whom;
        this.days = days;
        this.aspect = aspect;
    }

    For whom() {
        return whom;
    }

    int days() {
        return days;
    }

    /** What proves it; null where only a person can tell. */
    @Nullable
    Aspect aspect() {
        return aspect;
    }

    /** Closing is only proved by what was kept, so a note says where. */
    public boolean needsNote() {
        return purpose == Purpose.CLOSING;
    }

    static List<TaskKind> of(Purpose purpose) {
        return Arrays.stream(values()).filter(kind -> kind.purpose == purpose).toList();
    }
}
