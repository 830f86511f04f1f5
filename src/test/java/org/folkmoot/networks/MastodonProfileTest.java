package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.networks.Setting.Name;
import org.folkmoot.networks.mastodon.Mastodon;
import org.junit.jupiter.api.Test;

/** What a Mastodon profile shows, and whom a search on its server finds. */
class MastodonProfileTest extends OnPractice {

    MastodonProfileTest() {
        super(Network.MASTODON);
    }

    @Override
    Connector connector() {
        return new Mastodon();
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(
                Network.MASTODON,
                null,
                "profile" + number + "@social.example",
                "Dunmere District Council",
                "token-of-profile-" + number,
                "",
                640);
        return Map.of("server", "social.example", "token", "token-of-profile-" + number);
    }

    @Test
    void readsTheTextTheLinksAndThePictures() {
        control.note(Network.MASTODON, "profile." + linked.remoteId(), """
                {"note":"<p>The official account of Dunmere &amp; its services</p>",
                 "avatar_static":"https://social.test/avatars/original/missing.png",
                 "fields":[{"name":"Website","value":"<a href=\\"https://www.dunmere.gov.uk\\">dunmere.gov.uk</a>"},
                           {"name":"Rules","value":"<a href=\\"https://www.dunmere.gov.uk/rules\\">rules</a>"}]}""");

        assertThat(got(use(ReadsSettings.class).settings(session())))
                .containsExactly(
                        new Setting(Name.DESCRIPTION, "The official account of Dunmere & its services", true),
                        new Setting(Name.WEBSITE, "https://www.dunmere.gov.uk https://www.dunmere.gov.uk/rules", true),
                        new Setting(Name.PICTURE, "", false),
                        new Setting(Name.COVER, "", true));
    }

    @Test
    void findsAccountsByTheirNames() {
        control.account(Network.MASTODON, null, "dunmeregrants@social.example", "Dunmere Grants Office", "x", "", 1);

        assertThat(got(use(FindsAccounts.class).find(session(), "grants office")))
                .extracting(FoundAccount::handle, FoundAccount::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dunmeregrants", "Dunmere Grants Office"));
    }
}
