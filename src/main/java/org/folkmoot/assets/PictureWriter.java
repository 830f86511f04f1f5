package org.folkmoot.assets;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;

/** Encodes pixels; what it writes carries no EXIF, no place, no profile. */
final class PictureWriter {

    private static final double[] QUALITIES = {0.92, 0.85, 0.78, 0.7, 0.6};
    private static final double SMALLER = 0.8;

    private PictureWriter() {}

    /** PNG where something shines through, JPEG otherwise; PNG stays PNG, since drawings suffer as JPEG. */
    static Picture keep(BufferedImage image, int maxSide, boolean drawing) {
        var scaled = within(image, maxSide);
        return image.getColorModel().hasAlpha() || drawing ? png(scaled) : jpeg(scaled, QUALITIES[0]);
    }

    /** The best encoding that the network takes: fewer bytes first by quality, then by size. */
    static Picture fit(BufferedImage image, boolean drawing, Fit fit) {
        var scaled = within(image, fit.maxSide());
        if ((drawing || image.getColorModel().hasAlpha()) && fit.mimes().contains("image/png")) {
            var png = png(scaled);
            if (png.data().length <= fit.maxBytes()) {
                return png;
            }
        }
        while (true) {
            for (var quality : QUALITIES) {
                var jpeg = jpeg(scaled, quality);
                if (jpeg.data().length <= fit.maxBytes() || jpeg.width() <= 64) {
                    return jpeg;
                }
            }
            scaled = within(scaled, (int) (Math.max(scaled.getWidth(), scaled.getHeight()) * SMALLER));
        }
    }

    private static BufferedImage within(BufferedImage image, int maxSide) {
        if (Math.max(image.getWidth(), image.getHeight()) <= maxSide) {
            return image;
        }
        try {
            return Thumbnails.of(image).size(maxSide, maxSide).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Picture png(BufferedImage image) {
        return new Picture("image/png", image.getWidth(), image.getHeight(), encode(image, "png", 1));
    }

    private static Picture jpeg(BufferedImage image, double quality) {
        return new Picture("image/jpeg", image.getWidth(), image.getHeight(), encode(opaque(image), "jpg", quality));
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] encode(BufferedImage image, String format, double quality) {
        var out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(image)
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(quality)
                    .toOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
