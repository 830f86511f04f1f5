package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gaps of several rights that began and ended together, for reading; public for its template. */
public record GapSpell(List<Gap> gaps) {

    private record Key(Instant openedAt, @Nullable Instant closedAt, Gap.Cause cause) {}

    /** In the order of the gaps. */
    public static List<GapSpell> of(List<Gap> gaps) {
        var spells = new LinkedHashMap<Key, List<Gap>>();
        gaps.forEach(gap -> spells.computeIfAbsent(
                        new Key(gap.openedAt(), gap.closedAt(), gap.cause()), key -> new ArrayList<>())
                .add(gap));
        return spells.values().stream().map(GapSpell::new).toList();
    }

    public Instant openedAt() {
        return gaps.getFirst().openedAt();
    }

    public @Nullable Instant closedAt() {
        return gaps.getFirst().closedAt();
    }

    public Gap.Cause cause() {
        return gaps.getFirst().cause();
    }

    /** The latest time at which any of them was known to work; null when none ever was. */
    public @Nullable Instant workedAt() {
        return gaps.stream()
                .map(Gap::workedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Of one that is over. */
    public Duration lasted() {
        return Duration.between(openedAt(), Objects.requireNonNull(closedAt()));
    }
}
