package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void countsWhatHasTravelledAsTextInANotice() {
        assertThat(new Words("en-GB").of("publishing.submitted", Map.of("count", "2")))
                .isEqualTo("Submitted for 2 accounts. Somebody else approves them now.");
    }
}
