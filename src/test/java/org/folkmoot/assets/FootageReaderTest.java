package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Folkmoot believes of a video, and what it does not. */
class FootageReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatAFilmOfBinsIs() throws IOException {
        assertThat(read(Films.film().mp4())).isEqualTo(new Footage("video/mp4", 640, 360, 12_000, "H.264", "AAC", 25));
        assertThat(read(Films.film().branded("qt  ").silent().mp4()))
                .isEqualTo(new Footage("video/quicktime", 640, 360, 12_000, "H.264", "", 25));
        assertThat(read(Films.webm(12_000, 10_000)))
                .isEqualTo(new Footage("video/webm", 640, 360, 12_000, "VP9", "Opus", 25));
    }

    @Test
    void turnsAFilmFromATelephoneUpright() throws IOException {
        var upright = read(Films.film().onItsSide().mp4());

        assertThat(upright.width()).isEqualTo(360);
        assertThat(upright.height()).isEqualTo(640);
    }

    @Test
    void refusesAFilmThatBreaksOff() {
        var whole = Films.film().mp4();

        refuses(Arrays.copyOf(whole, whole.length / 2), "assets.video.cut");
        refuses(Arrays.copyOf(whole, whole.length - 10), "assets.video.cut");
        refuses(Arrays.copyOf(whole, 24), "assets.video.cut");
        var webm = Films.webm(12_000, 10_000);
        refuses(Arrays.copyOf(webm, webm.length - 300), "assets.video.cut");
    }

    @Test
    void refusesAFilmWhoseDataAreSaidToBeLargerThanTheFile() {
        var film = Films.film().mp4();
        ByteBuffer.wrap(film).putInt(at(film, "mdat") - 4, 0x7FFFFFFF);
        refuses(film, "assets.video.cut");

        var huge = Films.film().mp4();
        ByteBuffer.wrap(huge).putInt(at(huge, "mdat") - 4, 1);
        refuses(huge, "assets.video.cut");
    }

    @Test
    void refusesAFilmWhoseIndexNamesWhatIsNotThere() {
        var far = Films.film().mp4();
        ByteBuffer.wrap(far).putInt(at(far, "stco") + 12, 0x00FFFFFF);
        refuses(far, "assets.video.cut");

        var heavy = Films.film().mp4();
        ByteBuffer.wrap(heavy).putInt(at(heavy, "stsz") + 8, 1_000_000);
        refuses(heavy, "assets.video.cut");
    }

    @Test
    void refusesAFilmWhoseHeaderLiesAboutItsLength() {
        refuses(Films.film().claiming(1).mp4(), "assets.video.lies");
        refuses(Films.film().claiming(3_600_000).mp4(), "assets.video.lies");
        refuses(Films.webm(3_600_000, 10_000), "assets.video.lies");
    }

    @Test
    void refusesWhatNobodyCouldPlay() {
        refuses(Films.film().withoutIndex().mp4(), "assets.video.index");
        refuses(new Films.Film("isom", 640, 360, 0, 0, 0, 0, false, true, true, 1).mp4(), "assets.video.empty");
        refuses(Films.film().sized(0, 360).mp4(), "assets.video.empty");
        refuses(Films.webm(0, 10_000), "assets.video.length");
        var music = Films.film().mp4();
        System.arraycopy("text".getBytes(StandardCharsets.US_ASCII), 0, music, at(music, "vide"), 4);
        refuses(music, "assets.video.empty");
        refuses(Films.box("ftyp", "isom".getBytes(StandardCharsets.US_ASCII)), "assets.video.index");
    }

    /** Whatever bytes come, the answer is a sentence, soon and in little memory. */
    @Test
    void saysNoInWordsToAnyDamage() throws IOException {
        var chance = new Random(20261127);
        for (var round = 0; round < 2_000; round++) {
            var film = round % 4 == 0
                    ? Films.webm(12_000, 10_000)
                    : Films.film().weighing(10).mp4();
            for (var damage = 0; damage < 4; damage++) {
                film[chance.nextInt(film.length)] = (byte) chance.nextInt();
            }
            try {
                assertThat(read(film).millis()).isPositive();
            } catch (Refused refused) {
                assertThat(refused.problems().getFirst().key()).startsWith("assets.");
            }
        }
    }

    private void refuses(byte[] film, String key) {
        assertThatThrownBy(() -> read(film))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo(key));
    }

    private Footage read(byte[] film) throws IOException {
        var file = Files.write(folder.resolve("film"), film);
        var kind = FileKind.of(Arrays.copyOf(film, FileKind.HEAD))
                .orElseThrow(() -> FootageReader.refused("assets.file.kind"));
        if (kind != FileKind.ISO && kind != FileKind.WEBM) {
            throw FootageReader.refused("assets.file.kind");
        }
        return FootageReader.read(kind, file);
    }

    /** The last place of this name; the index stands at the end. */
    private static int at(byte[] film, String name) {
        return new String(film, StandardCharsets.ISO_8859_1).lastIndexOf(name);
    }
}
