package org.folkmoot.risk;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Change;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

final class RiskChanges {

    private RiskChanges() {}

    static List<Change> between(Risk before, Risk after) {
        return Stream.of(
                        Change.of(
                                "category",
                                before.category().key(),
                                after.category().key()),
                        Change.of("cause", before.cause(), after.cause()),
                        Change.of("event", before.event(), after.event()),
                        Change.of("effect", before.effect(), after.effect()),
                        Change.of(
                                "likelihood",
                                before.inherent().likelihood(),
                                after.inherent().likelihood()),
                        Change.of(
                                "impact",
                                before.inherent().impact(),
                                after.inherent().impact()),
                        Change.of("controls", before.controls(), after.controls()),
                        Change.of(
                                "residual likelihood",
                                before.residual().likelihood(),
                                after.residual().likelihood()),
                        Change.of(
                                "residual impact",
                                before.residual().impact(),
                                after.residual().impact()),
                        Change.of("owner", id(before.owner()), id(after.owner())),
                        Change.of("review", before.reviewOn(), after.reviewOn()))
                .filter(Change::happened)
                .toList();
    }

    private static @Nullable Object id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
