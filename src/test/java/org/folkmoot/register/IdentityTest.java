package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.folkmoot.networks.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "facebook, https://www.facebook.com/DunmereDC/, https://m.facebook.com/dunmeredc?ref=page",
        "facebook, https://fb.com/dunmere.dc, https://en-gb.facebook.com/DunmereDC",
        "facebook, https://www.facebook.com/profile.php?id=100064001234567, https://www.facebook.com/people/Dunmere/100064001234567/",
        "facebook, https://www.facebook.com/Dunmere-Museum-104567890123, https://www.facebook.com/pages/Dunmere-Museum/104567890123",
        "facebook, https://www.facebook.com/groups/DunmereTenants/about, https://m.facebook.com/groups/dunmeretenants",
        "x, https://twitter.com/DunmereDC, https://mobile.x.com/dunmeredc/",
        "instagram, https://www.instagram.com/dunmeredc/?hl=en, http://instagram.com/DunmereDC",
        "bluesky, https://bsky.app/profile/dunmere.gov.uk, https://www.bsky.app/profile/Dunmere.gov.uk/",
        "youtube, https://www.youtube.com/@DunmereCouncil, https://m.youtube.com/@dunmerecouncil/videos",
        "youtube, https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv, https://youtube.com/channel/UCabcdefghijklmnopqrstuv/videos",
        "youtube, https://www.youtube.com/user/DunmereDC, https://m.youtube.com/user/dunmeredc",
        "linkedin, https://uk.linkedin.com/company/dunmere-dc/about, https://www.linkedin.com/company/Dunmere-DC",
        "tiktok, https://www.tiktok.com/@visitdunmere, https://m.tiktok.com/@VisitDunmere?lang=en",
        "threads, https://www.threads.net/@dunmeredc, https://www.threads.com/@DunmereDC",
        "mastodon, https://mastodon.example/@dunmere, https://mastodon.example/users/Dunmere",
        "nextdoor, https://nextdoor.co.uk/agency/Dunmere/, https://www.nextdoor.co.uk/agency/dunmere",
    })
    void knowsAnAccountHoweverItsAddressIsWritten(Network network, String one, String other) {
        assertThat(keys(network, "", one)).isNotEmpty().isEqualTo(keys(network, "", other));
    }

    @ParameterizedTest
    @CsvSource({
        "facebook, DunmereDC, https://m.facebook.com/dunmere.dc",
        "x, @DunmereDC, https://twitter.com/dunmeredc",
        "bluesky, @dunmere.gov.uk, https://bsky.app/profile/dunmere.gov.uk",
        "youtube, @DunmereCouncil, https://youtube.com/@dunmerecouncil",
        "youtube, UCabcdefghijklmnopqrstuv, https://youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "mastodon, @dunmere@mastodon.example, https://mastodon.example/@dunmere",
    })
    void knowsThatAHandleAndAnAddressAreTheSame(Network network, String handle, String address) {
        assertThat(keys(network, handle, "")).isEqualTo(keys(network, "", address));
    }

    @ParameterizedTest
    @CsvSource({
        "facebook, https://www.facebook.com/dunmeredc, https://www.facebook.com/groups/dunmeredc",
        "facebook, https://www.facebook.com/profile.php?id=1000641, https://www.facebook.com/profile.php?id=1000642",
        "linkedin, https://www.linkedin.com/company/dunmere, https://www.linkedin.com/in/dunmere",
        "youtube, https://www.youtube.com/@dunmere, https://www.youtube.com/c/dunmere",
        "youtube, https://www.youtube.com/user/dunmere, https://www.youtube.com/c/dunmere",
        "youtube, https://youtu.be/dunmere, https://www.youtube.com/@dunmere",
        "youtube, https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube.com/watch?v=oHg5SJYRHA0",
        "youtube, https://www.youtube.com/shorts/dQw4w9WgXcQ, https://www.youtube.com/shorts/oHg5SJYRHA0",
        "x, https://x.com/dunmeredc, https://x.com/dunmeredc_",
    })
    void keepsDifferentAccountsApart(Network network, String one, String other) {
        assertThat(keys(network, "", one)).isNotEqualTo(keys(network, "", other));
    }

    private static java.util.Set<String> keys(Network network, String handle, String address) {
        return Identity.keys(network, handle, address.isEmpty() ? null : URI.create(address), null);
    }
}
