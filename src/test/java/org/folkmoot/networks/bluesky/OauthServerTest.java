package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Dunmere's people are sent by what a server says of itself. */
class OauthServerTest {

    private static final URI SERVER = URI.create("https://bsky.social");

    @Test
    void takesTheAddressesOfOtherServers() {
        assertThat(OauthServer.address("https://auth.example/oauth/authorize", SERVER))
                .contains(URI.create("https://auth.example/oauth/authorize"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an address",
                "/oauth/authorize",
                "http://auth.example/oauth",
                "javascript:alert(1)",
                "https://"
            })
    void takesNothingElseForAnAddress(String named) {
        assertThat(OauthServer.address(named, SERVER)).isEmpty();
    }
}
