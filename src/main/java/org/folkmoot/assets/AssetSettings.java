package org.folkmoot.assets;

import java.time.Duration;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept and handed out, from the environment: {@code FOLKMOOT_ASSETS_ADDRESSLIFE=1h} and so on.
 *
 * @param largestPicture of an uploaded file; what is kept of it is smaller
 * @param largestVideo nothing larger can be uploaded at all
 * @param ffmpeg the program that takes a frame of a video for its poster; empty for never
 * @param addressLife how long a network may fetch from a signed address
 * @param fetchesAMinute so often in a minute one signed address answers; a network asks for a video in parts
 */
@ConfigurationProperties("folkmoot.assets")
record AssetSettings(
        @DefaultValue("20MB") DataSize largestPicture,
        @DefaultValue("512MB") DataSize largestVideo,
        @DefaultValue("100MB") DataSize largestDocument,
        @DefaultValue("ffmpeg") String ffmpeg,
        @DefaultValue("1h") Duration addressLife,
        @DefaultValue("240") int fetchesAMinute) {

    AssetSettings {
        if (!addressLife.isPositive() || addressLife.compareTo(Duration.ofDays(1)) > 0 || fetchesAMinute < 1) {
            throw new IllegalArgumentException(
                    "FOLKMOOT_ASSETS_ADDRESSLIFE needs a time of at most a day, and FOLKMOOT_ASSETS_FETCHESAMINUTE a number above nought.");
        }
    }

    long most(FileKind kind) {
        return size(kind).toBytes();
    }

    Problem tooLarge(FileKind kind) {
        return Problem.of("file", key(kind), Map.of("most", size(kind).toMegabytes()));
    }

    private DataSize size(FileKind kind) {
        return switch (kind) {
            case JPEG, PNG, GIF, WEBP -> largestPicture;
            case ISO, WEBM -> largestVideo;
            case PDF -> largestDocument;
        };
    }

    private static String key(FileKind kind) {
        return switch (kind) {
            case JPEG, PNG, GIF, WEBP -> "assets.file.large";
            case ISO, WEBM -> "assets.video.large";
            case PDF -> "assets.document.large";
        };
    }
}
