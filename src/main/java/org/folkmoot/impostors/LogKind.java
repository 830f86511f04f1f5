package org.folkmoot.impostors;

/** What happened on the way to taking a look-alike down, and where that leaves it. */
public enum LogKind {
    REPORTED(LookalikeState.REPORTED),
    /** Asked again. */
    CHASED(LookalikeState.REPORTED),
    /** The network answered, and it is still there. */
    ANSWERED(LookalikeState.REPORTED),
    TAKEN_DOWN(LookalikeState.TAKEN_DOWN),
    DISMISSED(LookalikeState.DISMISSED),
    /** It is back, or was dismissed too early. */
    SEEN_AGAIN(LookalikeState.SUSPECTED);

    private final LookalikeState state;

    LogKind(LookalikeState state) {
        this.state = state;
    }

    LookalikeState state() {
        return state;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static java.util.Optional<LogKind> of(String key) {
        return java.util.Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }
}
