package org.folkmoot.adoption;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Network;

/**
 * The gates of a launch, with the day on which each is due, counted from the launch. Some belong to one network; the
 * council's plan asks for Instagram and LinkedIn by name.
 */
public enum GateKind {
    REQUEST_APPROVED(-30),
    BUSINESS_ACCOUNT(-28, Network.INSTAGRAM),
    HANDLES_SECURED(-28, Network.INSTAGRAM),
    PAGE_ROLES(-28, Network.LINKEDIN),
    PILLARS(-24, Network.LINKEDIN),
    BASELINE_CHECKS(-21),
    SEED_POSTS(-14),
    ALT_TEXT(-14),
    LINK_PAGE(-10, Network.INSTAGRAM),
    ADVOCACY_GUIDE(-10, Network.LINKEDIN),
    AUTO_REPLY(-10),
    PEOPLE_TRAINED(-7),
    CONNECTION_WATCH(-7),
    CROSS_PROMOTION(-3),
    GO_LIVE(0),
    REVIEW_30(30),
    REVIEW_90(90),
    REVIEW_180(180);

    private final int day;
    private final Set<Network> only;

    GateKind(int day, Network... only) {
        this.day = day;
        this.only = Set.of(only);
    }

    /** Days after the launch; before it they are negative. */
    public int day() {
        return day;
    }

    /** The end of a message key. */
    public String when() {
        return day < 0 ? "before" : day == 0 ? "on" : "after";
    }

    /** It has to be passed, or skipped with a reason, before somebody says go. */
    boolean beforeLaunch() {
        return day < 0;
    }

    static List<GateKind> of(Network network) {
        return Arrays.stream(values())
                .filter(kind -> kind.only.isEmpty() || kind.only.contains(network))
                .toList();
    }
}
