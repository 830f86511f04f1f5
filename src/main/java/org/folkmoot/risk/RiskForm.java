package org.folkmoot.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** A risk as it is typed. */
public record RiskForm(
        @Nullable String category,
        @Nullable String cause,
        @Nullable String event,
        @Nullable String effect,
        @Nullable String likelihood,
        @Nullable String impact,
        @Nullable String controls,
        @Nullable String residualLikelihood,
        @Nullable String residualImpact,
        @Nullable String owner,
        @Nullable String reviewOn,
        @Nullable String account,
        @Nullable Integer version) {

    static RiskForm empty(LocalDate review, String account) {
        return new RiskForm("", "", "", "", "", "", "", "", "", "", review.toString(), account, 0);
    }

    static RiskForm of(Risk risk) {
        return new RiskForm(
                risk.category().key(),
                risk.cause(),
                risk.event(),
                risk.effect(),
                String.valueOf(risk.inherent().likelihood()),
                String.valueOf(risk.inherent().impact()),
                risk.controls(),
                String.valueOf(risk.residual().likelihood()),
                String.valueOf(risk.residual().impact()),
                risk.owner() == null ? "" : risk.owner().value().toString(),
                risk.reviewOn().toString(),
                risk.account() == null ? "" : risk.account().value().toString(),
                risk.version());
    }

    RiskForm over(int version) {
        return new RiskForm(
                category,
                cause,
                event,
                effect,
                likelihood,
                impact,
                controls,
                residualLikelihood,
                residualImpact,
                owner,
                reviewOn,
                account,
                version);
    }

    RiskDraft draft() {
        var person = RiskQuery.uuid(owner);
        var about = RiskQuery.uuid(account);
        return new RiskDraft(
                Arrays.stream(Category.values())
                        .filter(one -> one.key().equals(category))
                        .findFirst()
                        .orElse(null),
                text(cause),
                text(event),
                text(effect),
                new Weight(number(likelihood), number(impact)),
                text(controls),
                new Weight(number(residualLikelihood), number(residualImpact)),
                person == null ? null : new PersonId(person),
                day(reviewOn),
                about == null ? null : new AccountId(about),
                version == null ? 0 : version);
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }
}
