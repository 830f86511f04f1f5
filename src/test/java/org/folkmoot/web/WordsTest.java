package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.folkmoot.networks.Right;
import org.folkmoot.people.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @Test
    void countsWhatHasTravelledAsTextInANotice() {
        assertThat(new Words("en-GB").of("publishing.submitted", Map.of("count", "2")))
                .isEqualTo("Submitted for 2 accounts. Somebody else approves them now.");
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEachRightOfAConnectionWhatAGapInItMeans(Right right) {
        var words = new Words("en-GB");

        assertThat(words.has("networks.right." + right)).isTrue();
        assertThat(words.has("connections.gap.filled." + right)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatEachPermissionAllowsAndWhoeverLacksIt(Permission permission) {
        var words = new Words("en-GB");
        var name = permission.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(words.has("people.permission." + name)).isTrue();
        assertThat(words.has("people.refused." + name)).isTrue();
    }
}
