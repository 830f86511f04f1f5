package org.folkmoot.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Martin enters the council's apps. */
@FolkmootTest
@OnPracticeNetworks
class AppsRoomTest {

    private static final Actor MARTIN = new Actor.Job("dunmere");
    private static final Map<String, String> APP = Map.of("clientId", "client-7", "clientSecret", "a-long-secret");

    @Autowired
    Apps apps;

    @Autowired
    AppCredentials credentials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void keepsASecretEncryptedAndNeverShowsIt() {
        apps.enter(MARTIN, Network.LINKEDIN, false, APP);

        assertThat(jdbc.sql("select ciphertext from apps.value")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(cipher -> assertThat(new String(cipher, StandardCharsets.ISO_8859_1))
                        .doesNotContain("a-long-secret"));
        assertThat(credentials.of(Network.LINKEDIN, false)).isEqualTo(APP);
        assertThat(mvc.get().uri("/settings/apps/linkedin").with(As.actor(MARTIN)))
                .hasStatusOk()
                .bodyText()
                .contains("client-7", Apps.RETURN, "w_organization_social")
                .doesNotContain("a-long-secret");
        assertThat(mvc.get().uri("/api/v1/apps/linkedin").with(As.actor(MARTIN)))
                .hasStatusOk()
                .bodyText()
                .contains("client-7")
                .doesNotContain("a-long-secret");
    }

    @Test
    void keepsASecretThatIsLeftEmptyAndTheOneBefore() {
        apps.enter(MARTIN, Network.LINKEDIN, true, APP);
        apps.enter(MARTIN, Network.LINKEDIN, true, Map.of("clientId", "client-8", "clientSecret", ""));
        assertThat(credentials.of(Network.LINKEDIN, true))
                .containsEntry("clientId", "client-8")
                .containsEntry("clientSecret", "a-long-secret");

        credentials.known(MARTIN, Network.LINKEDIN, true, credentials.of(Network.LINKEDIN, true));
        for (var mistyped : List.of("another", "once more")) {
            apps.enter(MARTIN, Network.LINKEDIN, true, Map.of("clientId", "client-8", "clientSecret", mistyped));
        }
        assertThat(credentials.earlier(Network.LINKEDIN, true)).containsEntry("clientSecret", "a-long-secret");
    }

    @Test
    void saysWhatIsMissingBesideItsField() {
        assertThatThrownBy(() -> apps.enter(MARTIN, Network.THREADS, false, Map.of("appId", " ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("appId", "appSecret"));
        assertThat(mvc.post()
                        .uri("/settings/apps/threads")
                        .param("appId", "5678")
                        .with(As.form())
                        .with(As.actor(MARTIN)))
                .hasStatus(422)
                .bodyText()
                .contains("5678", "Enter what the network’s page for the app shows");
    }

    @Test
    void asksTheNetworkWhetherItKnowsTheApp() {
        new PracticeControl(TestPractice.address())
                .account(Network.THREADS, null, "visitdunmere", "Visit Dunmere", "TH1", "the-secret", 5);
        apps.enter(MARTIN, Network.THREADS, true, Map.of("appId", "1", "appSecret", "the-secret"));
        assertThat(apps.known(MARTIN, Network.THREADS, true)).isTrue();

        assertThat(apps.of(Network.THREADS, true).knownAt()).isNotNull();

        assertThat(mvc.post()
                        .uri("/settings/apps/threads/practice")
                        .param("appId", "1")
                        .param("appSecret", "mistyped")
                        .with(As.form())
                        .with(As.actor(MARTIN)))
                .hasStatus(303);
        assertThat(apps.known(MARTIN, Network.THREADS, true)).isFalse();
        assertThat(apps.of(Network.THREADS, true).knownAt()).isNull();
        assertThat(mvc.get().uri("/settings/apps/threads/practice").with(As.actor(MARTIN)))
                .bodyText()
                .contains("keep it until then");
        assertThat(credentials.earlier(Network.THREADS, true)).containsEntry("appSecret", "the-secret");
    }

    @Test
    void knowsNoAppWhereFolkmootMakesItselfKnown() {
        assertThatThrownBy(() -> apps.enter(MARTIN, Network.MASTODON, false, Map.of()))
                .isInstanceOf(Refused.class);
        assertThat(credentials.ready(Network.MASTODON, false)).isTrue();
    }

    @Test
    void guidesThroughEveryNetworksAppAndNamesEveryField() throws IOException {
        var words = Files.readString(Path.of("src/main/resources/messages/apps.properties"))
                + Files.readString(Path.of("src/main/resources/messages/networks.properties"));
        assertThat(apps.all(false)).isNotEmpty().allSatisfy(app -> {
            assertThat(words).contains("apps.guide." + app.network().key() + "=");
            assertThat(app.values())
                    .allSatisfy(value -> assertThat(words)
                            .contains("networks.field." + app.network().key() + "." + value.name() + "="));
        });
        assertThat(List.copyOf(apps.all(true))).hasSameSizeAs(apps.all(false));
    }
}
