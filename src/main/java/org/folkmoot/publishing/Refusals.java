package org.folkmoot.publishing;

import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/** The facts for which this room says no. */
final class Refusals {

    private Refusals() {}

    static Refused notADraft(Variant variant) {
        return overtaken("publishing.refused.not-a-draft", variant);
    }

    static Refused notAwaitingApproval(Variant variant) {
        return overtaken("publishing.refused.not-awaiting-approval", variant);
    }

    static Refused cannotBeWithdrawn(Variant variant) {
        return overtaken("publishing.refused.cannot-be-withdrawn", variant);
    }

    static Refused noLongerOpen(Variant variant) {
        return overtaken("publishing.refused.no-longer-open", variant);
    }

    static Refused alreadyBeingSent() {
        return Refused.overtaken(Problem.of("", "publishing.refused.already-being-sent"));
    }

    static Refused authorMayNotApprove() {
        return new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "publishing.refused.author-may-not-approve"));
    }

    static Refused changedSinceSeen() {
        return Refused.overtaken(Problem.of("", "publishing.refused.changed-since-seen"));
    }

    static Refused movedSinceSeen() {
        return Refused.overtaken(Problem.of("", "publishing.refused.moved-since-seen"));
    }

    /** It would never be sent: whoever approves chooses a new time in the same act. */
    static Refused tooLate() {
        return Refused.invalid(Problem.of("time", "publishing.refused.too-late"));
    }

    static Refused savedBySomebodyElse(Post post) {
        return Refused.overtaken(
                Problem.of("version", "publishing.refused.saved-by-somebody-else", Map.of("by", post.savedBy())));
    }

    static Refused notPublished(Variant variant) {
        return overtaken("publishing.refused.not-published", variant);
    }

    static Refused amendmentUnderWay(Amendment.Kind kind) {
        return Refused.overtaken(Problem.of("", "publishing.refused.amendment-under-way", Map.of("kind", kind.name())));
    }

    static Refused amendmentDecided() {
        return Refused.overtaken(Problem.of("", "publishing.refused.amendment-decided"));
    }

    private static Refused overtaken(String key, Variant variant) {
        return Refused.overtaken(
                Problem.of("", key, Map.of("status", variant.status().name())));
    }
}
