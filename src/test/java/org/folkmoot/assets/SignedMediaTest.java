package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class SignedMediaTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int seed = 60;

    @Autowired
    Assets assets;

    @Autowired
    SignedPaths paths;

    @Autowired
    AssetSettings settings;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private Asset bins;
    private byte[] bytes;

    @BeforeEach
    void givenAPictureOfBins() {
        var file = new ByteArrayInputStream(Pictures.jpeg(640, 480, ++seed));
        bins = assets.get(assets.add(SETUP, file, new Description("bins.jpg", "Three bins", false, "")));
        bytes = assets.bytes(bins.sha256()).orElseThrow();
    }

    @Test
    void letsANetworkFetchTheVeryBytesWithoutSigningIn() {
        var answer = mvc.get().uri(path()).exchange();

        assertThat(answer).hasStatusOk().hasContentType("image/jpeg");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Cache-Control", "no-store");
        assertThat(mvc.head().uri(path())).hasStatusOk().hasHeader("Content-Length", "" + bytes.length);
    }

    @Test
    void handsOutTheFileInParts() {
        var part = mvc.get().uri(path()).header("Range", "bytes=100-199").exchange();

        assertThat(part).hasStatus(206).hasHeader("Content-Range", "bytes 100-199/" + bytes.length);
        assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 100, 200));
        assertThat(mvc.get().uri(path()).header("Range", "bytes=" + bytes.length + "-"))
                .hasStatus(416);
    }

    @Test
    void saysTheSameWhateverIsWrongWithTheAddress() {
        var other = assets.get(assets.add(
                SETUP, new ByteArrayInputStream(Pictures.jpeg(64, 48, ++seed)), new Description("x", "x", false, "")));
        var parts = path().split("/");

        for (var wrong : List.of(
                path(parts[2], "9999999999", parts[4], parts[5]),
                path(parts[2], "tomorrow", parts[4], parts[5]),
                path(other.id().value().toString(), parts[3], parts[4], parts[5]),
                path("nobody", parts[3], parts[4], parts[5]),
                path(parts[2], parts[3], parts[4], other.sha256() + ".jpg"),
                path(parts[2], parts[3], parts[4], "full"),
                path(parts[2], parts[3], "A".repeat(50), parts[5]),
                path(parts[2], parts[3], "*", parts[5]))) {
            var answer = mvc.get().uri(wrong).exchange();
            assertThat(answer).as(wrong).hasStatus(404);
            assertThat(answer.getResponse().getContentLength()).isZero();
            assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
        }
        assertThat(mvc.get().uri("/media")).hasStatus(404);
    }

    @Test
    void closesWhenItsHourIsOver() {
        var path = path();

        clock.set(clock.instant().plus(settings.addressLife()).minusSeconds(2));
        assertThat(mvc.get().uri(path)).hasStatusOk();

        clock.set(clock.instant().plus(Duration.ofSeconds(3)));
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void answersOneAddressOnlySoOftenInAMinute() {
        var path = path();
        for (var fetch = 0; fetch < settings.fetchesAMinute(); fetch++) {
            assertThat(mvc.head().uri(path)).hasStatusOk();
        }

        assertThat(mvc.get().uri(path)).hasStatus(429).hasHeader("Retry-After", "60");
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    @Test
    void signsNothingThatTheLibraryDoesNotHave() {
        assertThat(paths.of("0".repeat(64))).isEmpty();
    }

    private String path() {
        return paths.of(bins.sha256()).orElseThrow();
    }

    private static String path(String asset, String until, String signature, String file) {
        return "/media/" + asset + "/" + until + "/" + signature + "/" + file;
    }
}
