package org.folkmoot.networks.youtube;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Right;

/**
 * What somebody allowed the app to do on the channel that they chose (the methods' scopes in Google's discovery document of
 * 27 April 2026). Putting a video up needs less than making it public, and comments need one scope of their own.
 */
record YouTubeGrant(Set<String> scopes) {

    static final String SCOPE = "https://www.googleapis.com/auth/";
    private static final String ALL = "youtube.force-ssl";
    private static final Set<String> MANAGES = Set.of("youtube", ALL);
    private static final Set<String> READS = Set.of("youtube", ALL, "youtube.readonly");

    /** What Folkmoot asks for: the last one tells a Brand Account from a person's own. */
    static final List<String> WANTED =
            List.of(SCOPE + ALL, SCOPE + "youtube.readonly", SCOPE + "yt-analytics.readonly", "email");

    /** Whether it can be read at all whose channel this is. */
    boolean reads() {
        return any(READS);
    }

    Set<Right> granted() {
        var rights = EnumSet.noneOf(Right.class);
        if (any(MANAGES)) {
            rights.add(Right.PUBLISH);
        }
        if (reads()) {
            rights.addAll(Set.of(Right.READ_POSTS, Right.MEASURE));
        }
        if (any(Set.of(ALL))) {
            rights.addAll(Set.of(Right.READ_COMMENTS, Right.REPLY, Right.MODERATE));
        }
        return rights;
    }

    Outcome.Failure refusal() {
        return new Outcome.Rejected(
                Outcome.Reason.PERMISSION, Diagnostics.of("The sign-in was not granted youtube.force-ssl"));
    }

    private boolean any(Set<String> names) {
        return names.stream().anyMatch(name -> scopes.contains(SCOPE + name));
    }
}
