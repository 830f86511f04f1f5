package org.folkmoot.assets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an uploaded file into plain sRGB pixels the right way up. The size in pixels is read from the header and
 * refused before anything is decoded, since a small file can claim a picture that fills the memory.
 */
final class PictureReader {

    /** About the largest photo that telephones take. */
    static final long MOST_PIXELS = 50_000_000;

    /** More are never decoded: of a larger picture every second or third pixel is read, which networks shrink anyway. */
    static final long MOST_DECODED = 16_000_000;

    /** Few large pictures at a time, whatever the number of uploads. */
    private static final Semaphore DECODING = new Semaphore(2);

    private PictureReader() {}

    static BufferedImage read(byte[] file) {
        var kind = FileKind.of(file).filter(FileKind::picture).orElseThrow(() -> refused("assets.file.kind"));
        var reader = ImageIO.getImageReadersByFormatName(kind.reader()).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, false, false);
            refuseWhatIsTooLarge(reader);
            refuseAnimation(kind, reader);
            return decode(kind, reader);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("assets.file.broken");
        } finally {
            reader.dispose();
        }
    }

    private static void refuseWhatIsTooLarge(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw Refused.invalid(Problem.of(
                    "file",
                    "assets.file.pixels",
                    Map.of(
                            "width",
                            reader.getWidth(0),
                            "height",
                            reader.getHeight(0),
                            "most",
                            MOST_PIXELS / 1_000_000)));
        }
    }

    /** Only its first picture would go out, and nobody would have been told. */
    private static void refuseAnimation(FileKind kind, ImageReader reader) throws IOException {
        var canMove = kind == FileKind.GIF || kind == FileKind.WEBP;
        if (canMove && reader.getNumImages(true) > 1) {
            throw refused("assets.file.animated");
        }
    }

    private static BufferedImage decode(FileKind kind, ImageReader reader) throws IOException {
        DECODING.acquireUninterruptibly();
        try {
            var orientation = kind == FileKind.JPEG ? orientation(reader) : null;
            var image = plain(reader.read(0, smaller(reader)));
            return orientation == null
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        } finally {
            DECODING.release();
        }
    }

    private static ImageReadParam smaller(ImageReader reader) throws IOException {
        var param = reader.getDefaultReadParam();
        var pixels = (double) reader.getWidth(0) * reader.getHeight(0);
        var every = (int) Math.ceil(Math.sqrt(pixels / MOST_DECODED));
        if (every > 1) {
            param.setSourceSubsampling(every, every, 0, 0);
        }
        return param;
    }

    /** A file whose markers are out of order can often be read all the same, only not this. */
    private static @Nullable Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException e) {
            return null;
        }
    }

    /** Drawing converts the colours of any embedded profile to sRGB. */
    private static BufferedImage plain(BufferedImage image) {
        var alpha = image.getColorModel().hasAlpha();
        var type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static Refused refused(String key) {
        return Refused.invalid(Problem.of("file", key));
    }
}
