package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Linking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueskyAccessTest {

    private final BlueskyAccess access = new BlueskyAccess();

    @ParameterizedTest
    @CsvSource({
        "'', https://bsky.social",
        "bsky.social, https://bsky.social",
        "https://pds.dunmere.gov.uk/, https://pds.dunmere.gov.uk"
    })
    void takesTheServiceAsPeopleTypeIt(String typed, String base) {
        assertThat(access.base(Map.of("service", typed))).hasToString(base);
    }

    @Test
    void refusesAServiceThatIsNoAddress() {
        var base = access.base(Map.of("service", "not an address"));

        assertThat(access.connect(Fixtures.unused(), base, Map.of("handle", "dunmere.test", "password", "abcd")))
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("service")));
    }
}
