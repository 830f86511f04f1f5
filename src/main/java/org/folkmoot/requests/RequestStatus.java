package org.folkmoot.requests;

/** Where a request stands. Each open one waits for somebody. */
public enum RequestStatus {
    DRAFT("quiet", "pencil"),
    TRIAGE("wait", "hourglass"),
    SPONSOR("wait", "hourglass"),
    COMMUNICATIONS("wait", "hourglass"),
    REVIEW("wait", "shield"),
    DECISION("wait", "flag"),
    APPEAL("wait", "undo"),
    APPROVED("good", "tick-circle"),
    PILOT("good", "hourglass"),
    USE_EXISTING("quiet", "accounts"),
    REFUSED("bad", "cross-octagon"),
    WITHDRAWN("quiet", "minus");

    private final String tone;
    private final String icon;

    RequestStatus(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** On its way to a decision. */
    public boolean open() {
        return switch (this) {
            case TRIAGE, SPONSOR, COMMUNICATIONS, REVIEW, DECISION, APPEAL -> true;
            case DRAFT, APPROVED, PILOT, USE_EXISTING, REFUSED, WITHDRAWN -> false;
        };
    }

    /** What was decided, for the library. */
    public boolean decided() {
        return switch (this) {
            case APPROVED, PILOT, USE_EXISTING, REFUSED -> true;
            case DRAFT, TRIAGE, SPONSOR, COMMUNICATIONS, REVIEW, DECISION, APPEAL, WITHDRAWN -> false;
        };
    }
}
