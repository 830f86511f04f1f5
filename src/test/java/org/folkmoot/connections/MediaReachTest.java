package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import org.folkmoot.FolkmootTest;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.assets.Pictures;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A network that fetches media is given an address; one on this machine another than those outside. */
@FolkmootTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "folkmoot.public-url=https://social.dunmere.example")
class MediaReachTest {

    @Autowired
    Assets assets;

    @Autowired
    AssetMedia media;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    @Test
    void namesThePublicAddressOutsideAndThisMachineToPracticeNetworks() {
        var file = new ByteArrayInputStream(Pictures.jpeg(320, 240, 91));
        var bins = assets.get(
                assets.add(new Actor.Job("setup"), file, new Description("bins.jpg", "Three bins", false, "")));

        var outside = media.address(bins.sha256(), bins.mime()).orElseThrow();
        var near = media.onThisMachine().address(bins.sha256(), bins.mime()).orElseThrow();

        assertThat(outside.resolve("/")).isEqualTo(URI.create("https://social.dunmere.example/"));
        assertThat(near.resolve("/")).isEqualTo(URI.create("http://localhost:" + port + "/"));
        assertThat(mvc.get().uri(outside.getPath())).hasStatusOk();
        assertThat(mvc.get().uri(near.getPath())).hasStatusOk();
        assertThat(media.address("0".repeat(64), "image/jpeg")).isEmpty();
    }
}
