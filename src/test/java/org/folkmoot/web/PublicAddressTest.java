package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.folkmoot.web.PublicAddress.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @Test
    void leadsNetworksToTheAddressThatDunmereSet() {
        var here = new PublicAddress("https://social.dunmere.example/");

        assertThat(here.of("/today")).isEqualTo("https://social.dunmere.example/today");
        assertThat(here.fromOutside("/media/x")).contains(URI.create("https://social.dunmere.example/media/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "''", "http://localhost:8080", "https://localhost", "http://social.dunmere.example", "https://127.0.0.1",
        "https://10.1.2.3", "https://192.168.0.9:8443", "https://[::1]", "https://app.localhost",
                "social.dunmere.example"
    })
    void givesNetworksNoAddressThatTheyCannotReach(String configured) {
        assertThat(new PublicAddress(configured).fromOutside("/media/x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', THIS_MACHINE",
        "http://localhost:8080, THIS_MACHINE",
        "https://127.0.0.1, THIS_MACHINE",
        "https://10.1.2.3, INSIDE",
        "https://[fd00::1], INSIDE",
        "http://93.184.215.14, UNENCRYPTED",
        "https://93.184.215.14, EVERYWHERE",
        "https://social.dunmere.invalid, NO_SUCH_NAME"
    })
    void saysHowFarAwayItCanBeReached(String configured, Reach reach) {
        assertThat(new PublicAddress(configured).reach()).isEqualTo(reach);
    }
}
