package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether a post goes ahead of everything else. Public for its templates only.
 *
 * @param emergency null while it does not
 * @param may whether this reader may change it
 */
public record EmergencyPage(
        UUID post, String label, @Nullable Mark emergency, boolean may, String reason, List<Problem> problems) {

    public record Mark(String by, java.time.Instant at, String reason) {}

    public String href() {
        return "/posts/" + post + "/emergency";
    }

    static EmergencyPage of(
            Post post, @Nullable Emergency emergency, boolean may, String reason, List<Problem> problems) {
        var mark = emergency == null ? null : new Mark(emergency.markedBy(), emergency.markedAt(), emergency.reason());
        return new EmergencyPage(post.id().value(), post.label(), mark, may, reason, problems);
    }
}
