package org.folkmoot.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The filter as it stands in the address; what it does not understand it leaves out.
 *
 * @param view {@code open} (without a word), {@code due}, {@code mine}, {@code closed} or {@code all}
 * @param l residual likelihood, {@code i} residual impact: one cell of the picture
 */
public record RiskQuery(
        @Nullable String text,
        @Nullable String view,
        @Nullable String category,
        @Nullable String hazard,
        @Nullable String account,
        @Nullable String l,
        @Nullable String i,
        @Nullable String after) {

    RiskFilter filter(Actor actor, LocalDate today) {
        var which = view == null ? "" : view;
        return new RiskFilter(
                text == null ? "" : text,
                which.equals("all") ? null : !which.equals("closed"),
                Arrays.stream(Category.values())
                        .filter(one -> one.key().equals(category))
                        .map(Enum::name)
                        .findFirst()
                        .orElse(null),
                hazard == null ? null : Hazard.of(hazard).map(Enum::name).orElse(null),
                uuid(account),
                which.equals("mine") ? actor.person().orElse(new UUID(0, 0)) : null,
                number(l),
                number(i),
                which.equals("due") ? today : null,
                null,
                null,
                null);
    }

    static @Nullable UUID uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : null;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-5]") ? Integer.valueOf(text) : null;
    }
}
