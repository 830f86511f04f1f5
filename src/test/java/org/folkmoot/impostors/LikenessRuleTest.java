package org.folkmoot.impostors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessRuleTest {

    private static final List<Account> DUNMERE = List.of(ours("DunmereDC", "Dunmere District Council"));

    @ParameterizedTest
    @CsvSource({
        "DUNMERE DISTRICT COUNCIL, SAME",
        "Dunmеrе Dіstrict Council, HOMOGLYPH",
        "Dunmere District C0uncil, HOMOGLYPH",
        "Dunmere Distrlct Council, SPELLING",
        "DunmereDCC, SPELLING",
        "Dunnmere District Councill, SPELLING",
        "Dunmere District Council Grants, BAIT",
        "DunmereDC_official, BAIT"
    })
    void seesWhatCouldBeTakenForTheCouncil(String text, Likeness.Kind kind) {
        assertThat(LikenessRule.of(text, DUNMERE))
                .singleElement()
                .extracting(Likeness::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dunmere Rugby Club", "Councils of England", "District News", "Scunthorpe", "a", ""})
    void leavesOthersAlone(String text) {
        assertThat(LikenessRule.of(text, DUNMERE)).isEmpty();
    }

    @Test
    void hasNoToleranceForShortNames() {
        assertThat(LikenessRule.of("Bens", List.of(ours("bins", "Bins")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 0", "bins, bin, 1", "council, councel, 1", "dunmere, dumnere, 2"})
    void countsDifferentLettersUpToTwo(String a, String b, int distance) {
        assertThat(LikenessRule.distance(a, b, 2)).isEqualTo(distance);
    }

    private static Account ours(String handle, String name) {
        return AccountDraft.of(Network.FACEBOOK, handle, name, "", new ServiceId(UUID.randomUUID()))
                .entry(new AccountId(UUID.randomUUID()), null);
    }
}
