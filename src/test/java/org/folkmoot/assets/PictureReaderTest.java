package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class PictureReaderTest {

    @Test
    void readsWhatCouncilsHave() {
        assertThat(PictureReader.read(Pictures.jpeg(40, 30, 1)).getWidth()).isEqualTo(40);
        assertThat(PictureReader.read(Pictures.png(40, 30, 1)).getColorModel().hasAlpha())
                .isTrue();
        assertThat(PictureReader.read(Pictures.gif(40, 30)).getHeight()).isEqualTo(30);
        assertThat(PictureReader.read(Pictures.webp()).getWidth()).isEqualTo(1);
    }

    @Test
    void turnsATelephonePhotoUprightAndForgetsWhereItWasTaken() {
        var photo = Pictures.telephonePhoto(60, 40);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif");

        var image = PictureReader.read(photo);
        var kept = PictureWriter.keep(image, 4096, false);

        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(60);
        assertThat(image.getRGB(35, 30) & 0xFF).as("red is on the right now").isLessThan(60);
        assertThat(new String(kept.data(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void refusesAnEnormousPictureBeforeDecodingIt() {
        refuses(Pictures.bomb(), "assets.file.pixels");
    }

    /** Decoded whole, forty million pixels would take 160 MB; twice that while their colours are converted. */
    @Test
    void readsAPhotoOfFortyMegapixelsInLittleMemory() throws IOException {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7_300, 5_480, BufferedImage.TYPE_BYTE_GRAY), "jpg", photo);
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();

        var image = PictureReader.read(photo.toByteArray());

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(120_000_000);
        assertThat(image.getWidth()).isEqualTo(3_650);
    }

    @Test
    void judgesAFileByItsContent() {
        refuses("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "assets.file.kind");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, "assets.file.broken");
    }

    @Test
    void makesAPictureFitTheNetwork() {
        var image = PictureReader.read(Pictures.png(1200, 900, 2));
        var fit = new Fit(9_000, 600, java.util.Set.of("image/jpeg"));

        var sent = PictureWriter.fit(image, true, fit);

        assertThat(sent.mime()).isEqualTo("image/jpeg");
        assertThat(sent.data().length).isLessThanOrEqualTo(9_000);
        assertThat(Math.max(sent.width(), sent.height())).isLessThanOrEqualTo(600);
    }

    private static void refuses(byte[] file, String key) {
        assertThatThrownBy(() -> PictureReader.read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo(key));
    }
}
