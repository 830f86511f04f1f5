package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TidTest {

    private static final Instant MORNING = Instant.parse("2026-05-08T08:00:00Z");

    @Test
    void hasTheFormOfTheSpecification() {
        for (var i = 0; i < 500; i++) {
            assertThat(Tid.of(UUID.randomUUID(), MORNING.plusSeconds(i * 86_400L)))
                    .matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
        }
    }

    @Test
    void isTheSameForTheSameDelivery() {
        var key = UUID.randomUUID();

        assertThat(Tid.of(key, MORNING)).isEqualTo(Tid.of(key, MORNING));
    }

    @Test
    void sortsByTime() {
        assertThat(Tid.of(UUID.randomUUID(), MORNING)).isLessThan(Tid.of(UUID.randomUUID(), MORNING.plusSeconds(1)));
    }

    @Test
    void givesThePartsOfAThreadKeysInTheirOrder() {
        var first = Tid.of(UUID.randomUUID(), MORNING);

        assertThat(Tid.after(first, 0)).isEqualTo(first);
        assertThat(Tid.after(first, 1)).isGreaterThan(first).isLessThan(Tid.after(first, 2));
        assertThat(Tid.after(Tid.after(first, 1), 1)).isEqualTo(Tid.after(first, 2));
    }

    @Test
    void keepsPostsOfTheSameMomentApart() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 5000; i++) {
            seen.add(Tid.of(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + i), MORNING));
        }

        assertThat(seen).hasSizeGreaterThan(4980);
    }
}
