package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.networks.Setting.Name;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.Test;

/** What a Bluesky profile shows, and whom a search there finds. */
class BlueskyProfileTest extends OnPractice {

    BlueskyProfileTest() {
        super(Network.BLUESKY);
    }

    @Override
    Connector connector() {
        return new Bluesky();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var handle = "dunmere-profile" + number + ".test";
        control.account(Network.BLUESKY, null, handle, "Dunmere District Council", "abcd-" + number, "", 900);
        return Map.of("handle", handle, "password", "abcd-" + number);
    }

    @Test
    void readsTheProfileAndTakesWhatIsLeftOutForEmpty() {
        var settings = use(ReadsSettings.class);
        assertThat(got(settings.settings(session())))
                .contains(
                        new Setting(Name.DESCRIPTION, "", false),
                        new Setting(Name.PICTURE, "", false),
                        new Setting(Name.COVER, "", false));

        control.note(Network.BLUESKY, "profile." + linked.remoteId(), """
                {"description":"The official account. www.dunmere.gov.uk","avatar":"https://cdn.test/a.jpg"}""");
        assertThat(got(settings.settings(session())))
                .contains(
                        new Setting(Name.DESCRIPTION, "The official account. www.dunmere.gov.uk", true),
                        new Setting(Name.WEBSITE, "", false),
                        new Setting(Name.PICTURE, "", true),
                        new Setting(Name.COVER, "", false));
    }

    @Test
    void findsAccountsByTheirNames() {
        control.account(Network.BLUESKY, null, "grants.test", "Dunmere Grants Office", "x", "", 1);
        control.account(Network.BLUESKY, null, "ranger.test", "Park ranger", "x", "", 1);

        assertThat(got(use(FindsAccounts.class).find(session(), "dunmere grants")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.handle()).isEqualTo("grants.test");
                    assertThat(found.name()).isEqualTo("Dunmere Grants Office");
                });
    }
}
