package org.folkmoot.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a risk to say.
 *
 * @param version the version that the editor saw; 0 for a new risk
 */
public record RiskDraft(
        @Nullable Category category,
        String cause,
        String event,
        String effect,
        Weight inherent,
        String controls,
        Weight residual,
        @Nullable PersonId owner,
        @Nullable LocalDate reviewOn,
        @Nullable AccountId account,
        int version) {

    private static final int LONGEST = 500;
    private static final int LONGEST_CONTROLS = 2_000;

    static RiskDraft of(Risk risk) {
        return new RiskDraft(
                risk.category(),
                risk.cause(),
                risk.event(),
                risk.effect(),
                risk.inherent(),
                risk.controls(),
                risk.residual(),
                risk.owner(),
                risk.reviewOn(),
                risk.account(),
                risk.version());
    }

    RiskDraft reviewedOn(LocalDate next) {
        return new RiskDraft(
                category, cause, event, effect, inherent, controls, residual, owner, next, account, version);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (category == null) {
            problems.add(Problem.of("category", "risk.category.missing"));
        }
        if (event.isBlank()) {
            problems.add(Problem.of("event", "risk.event.missing"));
        }
        text(problems, "cause", cause, LONGEST);
        text(problems, "event", event, LONGEST);
        text(problems, "effect", effect, LONGEST);
        text(problems, "controls", controls, LONGEST_CONTROLS);
        scale(problems, "likelihood", inherent.likelihood());
        scale(problems, "impact", inherent.impact());
        scale(problems, "residualLikelihood", residual.likelihood());
        scale(problems, "residualImpact", residual.impact());
        if (inherent.valid() && residual.valid() && residual.product() > inherent.product()) {
            problems.add(Problem.of("residualLikelihood", "risk.residual.more"));
        }
        if (reviewOn == null) {
            problems.add(Problem.of("reviewOn", "risk.review.missing"));
        }
        return problems;
    }

    private static void text(List<Problem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "risk.long", Map.of("most", most)));
        }
    }

    private static void scale(List<Problem> problems, String field, int value) {
        if (!Weight.within(value)) {
            problems.add(Problem.of(field, "risk.scale.missing." + field));
        }
    }
}
