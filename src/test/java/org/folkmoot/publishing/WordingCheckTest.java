package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.Test;

class WordingCheckTest {

    @Test
    void givesAHashtagOfTwoWordsItsCapitals() {
        var findings = check("Missed bin this week? #binday #dunmere #BankHoliday");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ADVICE);
            assertThat(finding.fix()).isEqualTo(new Finding.Fix("#binday", "#BinDay"));
        });
    }

    @Test
    void learnsWordsFromTheTextItself() {
        assertThat(check("The maypole on the green #maypolegreen"))
                .extracting(
                        finding -> finding.fix() == null ? "" : finding.fix().instead())
                .containsExactly("#MaypoleGreen");
    }

    @Test
    void speaksUpForLettersInDisguiseAndTooManyEmoji() {
        assertThat(check("\uD835\uDCD1\uD835\uDCF2\uD835\uDCF7 day 🎉🎉🎉🎉"))
                .extracting(finding -> finding.problem().key())
                .containsExactly("publishing.check.wording.disguised", "publishing.check.wording.emoji");
        assertThat(check("Bin day 🎉")).isEmpty();
    }

    @Test
    void readsTheFirstCommentAndTheRestOfAThreadToo() {
        assertThat(check(
                        "Missed bin?",
                        Extras.none().commented("Say so with #binday").withThread(List.of("🎉🎉🎉🎉"))))
                .extracting(finding -> finding.problem().key())
                .containsExactly("publishing.check.wording.hashtag", "publishing.check.wording.emoji");
    }

    @Test
    void knowsAWholeWebAddress() {
        assertThat(LinkCheck.wellFormed("https://www.dunmere.gov.uk/bins"))
                .contains(URI.create("https://www.dunmere.gov.uk/bins"));
        assertThat(LinkCheck.wellFormed("dunmere.gov.uk/bins")).isEmpty();
        assertThat(LinkCheck.wellFormed("javascript:alert(1)")).isEmpty();
        assertThat(LinkCheck.wellFormed("https://dunmere gov uk")).isEmpty();
    }

    private static List<Finding> check(String text) {
        return check(text, Extras.none());
    }

    private static List<Finding> check(String text, Extras extras) {
        var draft = AccountDraft.of(Network.FACEBOOK, "dunmere", "Dunmere", "", new ServiceId(UUID.randomUUID()));
        var account = draft.entry(new AccountId(UUID.randomUUID()), null);
        return new WordingCheck().findings(new Checked(null, account, text, "", List.of(), null, extras));
    }
}
