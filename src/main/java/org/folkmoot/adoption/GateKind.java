package org.folkmoot.adoption;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Network;
import org.folkmoot.readiness.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * The gates of a launch, with the day on which each is due, counted from the launch. Some belong to one network; the
 * council's plan asks for Instagram and LinkedIn by name.
 */
public enum GateKind {
    REQUEST_APPROVED(-30, Aspect.REQUESTED),
    /** Instagram lets itself be connected for professional accounts only, so that the connection proves it. */
    BUSINESS_ACCOUNT(-28, Aspect.CONNECTED, Network.INSTAGRAM),
    HANDLES_SECURED(-28, null, Network.INSTAGRAM),
    PAGE_ROLES(-28, Aspect.ADMINISTRATORS, Network.LINKEDIN),
    PILLARS(-24, null, Network.LINKEDIN),
    BASELINE_CHECKS(-21, Aspect.BASELINE),
    SEED_POSTS(-14, Aspect.SEED_POSTS),
    ALT_TEXT(-14, Aspect.ALT_TEXT),
    LINK_PAGE(-10, Aspect.COUNCIL_LINK, Network.INSTAGRAM),
    ADVOCACY_GUIDE(-10, null, Network.LINKEDIN),
    AUTO_REPLY(-10, Aspect.AUTO_REPLY),
    PEOPLE_TRAINED(-7, null),
    CONNECTION_WATCH(-7, Aspect.CONNECTED),
    CROSS_PROMOTION(-3, null),
    GO_LIVE(0, Aspect.FIRST_POST),
    REVIEW_30(30, null),
    REVIEW_90(90, null),
    REVIEW_180(180, null);

    private final int day;
    private final @Nullable Aspect aspect;
    private final Set<Network> only;

    GateKind(int day, @Nullable Aspect aspect, Network... only) {
        this.day = day;
        this.aspect = aspect;
        this.only = Set.of(only);
    }

    /** What Folkmoot looks at to pass it by itself; null where only people can tell. */
    @Nullable
    Aspect aspect() {
        return aspect;
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
