package org.folkmoot.networks.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.ByHand;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Publishes;
import org.folkmoot.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManualTest {

    private static final URI GROUP = URI.create("https://www.facebook.com/groups/dunmeremarket");

    private final Words words = new Words("en-GB");

    static List<Connector> connectors() {
        return List.of(
                Manuals.anyPlace(), Manuals.nextdoor(), Manuals.tiktok(), Manuals.whatsapp(), Manuals.googleBusiness());
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void askForANameAndAnAddressAndForNoSecret(Connector connector) {
        var networks = new Networks(List.of(connector), URI.create("http://127.0.0.1:1"));

        assertThat(networks.info(connector.network()).byHand()).isTrue();
        assertThat(connector.get(Publishes.class)).isInstanceOf(Availability.Missing.class);
        assertThat(connector.capabilities().rights()).isEmpty();
        for (var field : new String[] {"name", "address"}) {
            assertThat(words.of("networks.field." + connector.network().key() + "." + field))
                    .isNotBlank();
        }
    }

    @Test
    void linksAnAccountByItsAddressHoweverThatIsWritten() {
        var one = linked(Network.MANUAL, "Dunmere Market", "https://www.facebook.com/groups/dunmeremarket/");
        var other = linked(Network.MANUAL, "Dunmere Market", "m.facebook.com/groups/dunmeremarket");

        assertThat(one.remoteId()).isEqualTo(other.remoteId()).isEqualTo("facebook.com/groups/dunmeremarket");
        assertThat(one.secrets()).isEmpty();
        assertThat(one.granted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nextdoor,   Dunmere, https://nextdoor.example/dunmere, networks.manual.other-network",
        "nextdoor,   Dunmere, nextdoor,                         networks.manual.address",
        "manual,     Dunmere, http://forum.example/dunmere,     networks.manual.address",
        "manual,     Dunmere, https://me:secret@forum.example/, networks.manual.address",
        "manual,     '',      https://forum.example/dunmere,    networks.manual.name",
    })
    void saysWhatIsWrongWithAnAnswer(String network, String name, String address, String problem) {
        var linking = connect(new Network(network), name, address);

        assertThat(((Linking.Refused) linking).problems())
                .singleElement()
                .satisfies(said -> assertThat(said.key()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "https://facebook.com/groups/dunmeremarket/posts/77,      ",
        "https://m.facebook.com/groups/dunmeremarket/posts/77,    ",
        "https://facebook.com/groups/dunmeremarket,               networks.manual.account",
        "https://facebook.example/groups/dunmeremarket/posts/77,  networks.manual.elsewhere",
        "https://notfacebook.com/groups/dunmeremarket/posts/77,   networks.manual.elsewhere",
        "http://facebook.com/groups/dunmeremarket/posts/77,       networks.manual.permalink",
        "https://me@facebook.com/groups/dunmeremarket/posts/77,   networks.manual.permalink",
    })
    void takesOnlyAnAddressThatCanBeThePosts(String address, String problem) {
        var place = switch (Manuals.anyPlace().get(ByHand.class)) {
            case Availability.Present<ByHand>(var found) -> found;
            case Availability.Missing<ByHand> missing -> throw new AssertionError(missing);
        };

        assertThat(place.wrong(GROUP, URI.create(address))
                        .map(said -> said.key())
                        .orElse(null))
                .isEqualTo(problem);
    }

    private static Linking.Linked linked(Network network, String name, String address) {
        return (Linking.Linked) connect(network, name, address);
    }

    private static Linking connect(Network network, String name, String address) {
        return new Networks(connectors(), URI.create("http://127.0.0.1:1"))
                .connect(network, Map.of("name", name, "address", address), false);
    }
}
