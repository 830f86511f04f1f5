package org.folkmoot.assets;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folkmoot.foundation.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The small picture that stands for a video or a document in lists: a frame of the video where ffmpeg is at hand,
 * otherwise a plain one that pretends nothing. What goes to networks is never touched.
 */
@Component
class Covers {

    static final int SIDE = 480;

    private static final Logger LOG = LoggerFactory.getLogger(Covers.class);
    private static final Color GROUND = new Color(0x2B, 0x3A, 0x46);
    private static final Color SIGN = new Color(0xE6, 0xEC, 0xF0);
    private static final int PATIENCE = 20;
    private static final int LARGEST_FRAME = 20 * 1024 * 1024;

    private final String ffmpeg;

    Covers(AssetSettings settings) {
        this.ffmpeg = settings.ffmpeg();
    }

    Picture ofVideo(Path file, Footage footage) {
        return frame(file, footage).orElseGet(() -> neutral(footage));
    }

    Picture ofDocument() {
        var image = ground(340, SIDE);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(SIGN);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 72));
        var width = graphics.getFontMetrics().stringWidth("PDF");
        graphics.drawString("PDF", (image.getWidth() - width) / 2, image.getHeight() / 2 + 24);
        graphics.dispose();
        return PictureWriter.keep(image, SIDE, false);
    }

    private static Picture neutral(Footage footage) {
        var scale = (double) SIDE / Math.max(footage.width(), footage.height());
        var image = ground((int) Math.clamp(footage.width() * scale, 48, SIDE), (int)
                Math.clamp(footage.height() * scale, 48, SIDE));
        var x = image.getWidth() / 2.0;
        var y = image.getHeight() / 2.0;
        var side = Math.min(x, y) * 0.5;
        var triangle = new Path2D.Double();
        triangle.moveTo(x - side * 0.7, y - side);
        triangle.lineTo(x + side, y);
        triangle.lineTo(x - side * 0.7, y + side);
        triangle.closePath();
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(SIGN);
        graphics.fill(triangle);
        graphics.dispose();
        return PictureWriter.keep(image, SIDE, false);
    }

    private static BufferedImage ground(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private Optional<Picture> frame(Path file, Footage footage) {
        if (ffmpeg.isBlank()) {
            return Optional.empty();
        }
        try {
            var process = new ProcessBuilder(command(file, footage))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var killer = process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            var png = process.getInputStream().readNBytes(LARGEST_FRAME);
            killer.join();
            return png.length == 0
                    ? Optional.empty()
                    : Optional.of(PictureWriter.keep(PictureReader.read(png), SIDE, false));
        } catch (IOException e) {
            LOG.debug("No ffmpeg for a poster: {}", e.getMessage());
            return Optional.empty();
        } catch (Refused | IllegalStateException e) {
            LOG.info("ffmpeg made no poster: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Only this file is read, whatever addresses it names, and a second in, where many films have left the dark. */
    private List<String> command(Path file, Footage footage) {
        var at = String.format(Locale.ROOT, "%.3f", Math.min(1000, footage.millis() / 2) / 1000.0);
        return List.of(
                ffmpeg,
                "-nostdin",
                "-v",
                "error",
                "-protocol_whitelist",
                "file,pipe",
                "-f",
                footage.mime().equals("video/webm") ? "matroska" : "mov",
                "-ss",
                at,
                "-i",
                file.toAbsolutePath().toString(),
                "-frames:v",
                "1",
                "-f",
                "image2pipe",
                "-c:v",
                "png",
                "pipe:1");
    }
}
