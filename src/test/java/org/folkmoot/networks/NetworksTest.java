package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.bluesky.Bluesky;
import org.folkmoot.networks.facebook.Facebook;
import org.folkmoot.networks.instagram.Instagram;
import org.folkmoot.networks.threads.Threads;
import org.folkmoot.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworksTest {

    private final Words words = new Words("en-GB");
    private final Networks networks =
            new Networks(List.of(new Bluesky(), new Facebook()), URI.create("http://127.0.0.1:8071"));

    static List<Connector> connectors() {
        return List.of(new Bluesky(), new Facebook(), new Instagram(), new Threads());
    }

    @Test
    void listTheConnectableOnesFirst() {
        assertThat(networks.all())
                .extracting(NetworkInfo::key)
                .startsWith("facebook", "bluesky")
                .contains("nextdoor");
        assertThat(networks.connectable(Network.BLUESKY)).isTrue();
        assertThat(networks.connectable(Network.NEXTDOOR)).isFalse();
        assertThat(networks.find("x")).contains(Network.X);
        assertThat(networks.find("myspace")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void haveAWordForEverythingThatPeopleRead(Connector connector) {
        var key = connector.network().key();
        var connects = SmallEngine.use(connector, ConnectsAccounts.class);
        connects.fields()
                .forEach(field -> assertThat(words.of("networks.field." + key + "." + field.name()))
                        .isNotBlank());
        SmallEngine.use(connector, Measures.class)
                .metrics()
                .forEach(metric -> assertThat(words.of(metric.definition())).isNotBlank());
        for (var why : Availability.Why.values()) {
            assertThat(words.of("networks.missing." + why)).isNotBlank();
        }
        for (var level : Proof.Level.values()) {
            assertThat(words.of("networks.proof." + level)).isNotBlank();
        }
        for (var right : Right.values()) {
            assertThat(words.of("networks.right." + right)).isNotBlank();
        }
        for (var gap : Figure.Gap.values()) {
            assertThat(words.of("networks.gap." + gap)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void nameTheirSourcesAndProofs(Connector connector) {
        assertThat(connector.contract().source()).hasScheme("https");
        assertThat(SmallEngine.use(connector, MeasuresText.class).limits().source())
                .hasScheme("https");
        SmallEngine.use(connector, Measures.class)
                .metrics()
                .forEach(metric -> assertThat(metric.source()).hasScheme("https"));
        assertThat(connector.proof(Publishes.class).level()).isNotEqualTo(Proof.Level.LIVE_VERIFIED);
    }

    @Test
    void sayWhyACapabilityIsMissing() {
        assertThat(new Bluesky().get(Receives.class)).isEqualTo(new Availability.Missing<>(Availability.Why.NETWORK));
        assertThat(new Bluesky().get(Publishes.class, Set.of(Right.MEASURE)))
                .isEqualTo(new Availability.Missing<>(Availability.Why.SCOPE));
    }

    @Test
    void explainEveryProblemInWords() {
        var image = new Media("0".repeat(64), "image/x-icon", 20_000_000, 1, 1, "x".repeat(3000));
        var bad = new Content(
                "ä".repeat(70_000), java.util.Collections.nCopies(12, image), URI.create("https://a.example"), "en-GB");
        for (var connector : connectors()) {
            for (var problem : SmallEngine.use(connector, MeasuresText.class).problems(bad)) {
                assertThat(words.of(problem.key(), problem.args())).isNotBlank().doesNotContain("{");
            }
            SmallEngine.use(connector, MeasuresText.class)
                    .problems(Content.text(""))
                    .forEach(problem ->
                            assertThat(words.of(problem.key(), problem.args())).isNotBlank());
        }
        for (var key : List.of("blueskySignIn", "facebookPage", "facebookToken", "facebookSecret")) {
            assertThat(words.of("networks.problem." + key, Map.of())).isNotBlank();
        }
    }
}
