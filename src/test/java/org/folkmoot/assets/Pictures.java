package org.folkmoot.assets;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures made on the spot. */
public final class Pictures {

    private Pictures() {}

    /** Red above, blue below; the shade makes each seed another picture. */
    public static byte[] jpeg(int width, int height, int seed) {
        return encoded(image(width, height, seed, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height, int seed) {
        return encoded(image(width, height, seed, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(image(width, height, 1, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** One pixel, lossy (the smallest file of the WebP container specification's shape). */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A photo as a telephone writes it: turned by EXIF, with the place where it was taken. */
    static byte[] telephonePhoto(int width, int height) {
        var jpeg = jpeg(width, height, 3);
        var exif = exif();
        var afterJfif = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, afterJfif)
                .put(exif)
                .put(jpeg, afterJfif, jpeg.length - afterJfif)
                .array();
    }

    /** A few hundred bytes that claim to be ten thousand million pixels. */
    static byte[] bomb() {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(100_000)
                .putInt(100_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }

    /** Orientation 6 (turn clockwise by 90 degrees) and a GPS latitude, big-endian. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 12 + 4)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(new byte[] {'N', 0, 0, 0})
                .putInt(0)
                .array();
        var body = ByteBuffer.allocate(6 + tiff.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static BufferedImage image(int width, int height, int seed, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(255, seed * 7 % 120, 0));
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(new Color(0, seed * 11 % 120, 255));
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
