package org.folkmoot.networks.youtube;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.ContentProblems;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Preview;

/**
 * What a video and a comment take (developers.google.com/youtube/v3/docs/videos and thumbnails, read 2026-11-22). The text
 * is the description, which is counted in bytes. A picture beside the video becomes its thumbnail. A short upright video is
 * what YouTube calls a Short, and is put up like any other.
 */
record YouTubeText(Limits limits, boolean comment) implements MeasuresText {

    static final Duration LONGEST = Duration.ofHours(12);
    static final int LONGEST_TITLE = 100;

    private static final String NAME = "YouTube";
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final String DOCUMENTATION = "https://developers.google.com/youtube/v3/docs/";
    private static final long LARGEST = 256L * 1024 * 1024 * 1024;
    private static final Duration LONGEST_SHORT = Duration.ofMinutes(3);
    private static final Set<String> THUMBNAILS = Set.of("image/jpeg", "image/png");
    private static final long LARGEST_THUMBNAIL = 50_000_000;

    private static final Preview PREVIEW = new Preview(
            100,
            Preview.LinkCard.NONE,
            Preview.Handles.NAME_AND_HANDLE,
            true,
            URI.create("https://www.youtube.com"),
            READ);

    static YouTubeText video() {
        return new YouTubeText(limits(LONGEST), false);
    }

    static Limits limits(Duration longest) {
        return new Limits(
                        Unit.UTF8_BYTES,
                        5000,
                        0,
                        0,
                        LARGEST_THUMBNAIL,
                        THUMBNAILS,
                        0,
                        false,
                        false,
                        URI.create(DOCUMENTATION + "videos"),
                        READ)
                .withMediaRequired()
                .withVideo(new Limits.Video(
                        LARGEST,
                        Duration.ofSeconds(1),
                        longest,
                        Set.of("video/mp4", "video/quicktime", "video/webm"),
                        true))
                .withForms(Set.of(Form.POST, Form.REEL))
                .withFirstComment()
                .withTitles();
    }

    static YouTubeText reply() {
        var source = URI.create(DOCUMENTATION + "comments");
        return new YouTubeText(
                new Limits(Unit.UTF16_UNITS, 10_000, 0, 0, 0, Set.of(), 0, false, true, source, READ), true);
    }

    @Override
    public MeasuresText within(Limits account) {
        return comment ? this : new YouTubeText(account, false);
    }

    @Override
    public List<Length> lengths(String text) {
        var used = comment ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
        return List.of(new Length(limits.unit(), used, limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (comment && content.text().isBlank()) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", NAME)));
        }
        var length = lengths(content.text()).getFirst();
        if (!length.fits()) {
            problems.add(Problem.of(
                    "text",
                    "networks.problem.textTooLong." + limits.unit(),
                    Map.of("network", NAME, "limit", length.limit(), "over", -length.left())));
        }
        if (comment) {
            problems.addAll(ContentProblems.of(NAME, limits, content));
            return problems;
        }
        ContentProblems.of(NAME, limits, withoutThumbnail(content)).stream()
                .filter(problem -> !problem.key().equals("networks.problem.mediaMissing"))
                .forEach(problems::add);
        words(problems, content);
        video(problems, content);
        var first = content.firstComment();
        if (first != null) {
            reply().problems(Content.text(first)).stream()
                    .map(problem -> new Problem("firstComment", problem.key(), problem.args()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static void words(List<Problem> problems, Content content) {
        var title = content.title() == null ? "" : content.title().strip();
        if (title.isEmpty()) {
            problems.add(Problem.of("heading", "networks.problem.titleMissing", Map.of("network", NAME)));
        }
        if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.of(
                    "heading",
                    "networks.problem.titleTooLong",
                    Map.of("network", NAME, "limit", LONGEST_TITLE, "over", title.length() - LONGEST_TITLE)));
        }
        if (angled(title)) {
            problems.add(Problem.of("heading", "networks.problem.youtubeAngles"));
        }
        if (angled(content.text())) {
            problems.add(Problem.of("text", "networks.problem.youtubeAngles"));
        }
        var link = content.link();
        if (link != null && !content.text().contains(link.toString())) {
            problems.add(Problem.of("link", "networks.problem.youtubeLink"));
        }
    }

    private static boolean angled(String words) {
        return words.contains("<") || words.contains(">");
    }

    private static void video(List<Problem> problems, Content content) {
        if (content.videos().isEmpty()) {
            problems.add(Problem.of("media", "networks.problem.youtubeVideo"));
            return;
        }
        var video = content.videos().getFirst();
        if (content.form() == Form.REEL
                && (video.width() > video.height() || video.millis() > LONGEST_SHORT.toMillis())) {
            problems.add(Problem.of("form", "networks.problem.youtubeShort"));
        }
        var pictures = content.images();
        if (pictures.size() > 1) {
            problems.add(Problem.of("media", "networks.problem.youtubePictures"));
        }
        for (var picture : pictures) {
            if (!THUMBNAILS.contains(picture.mime()) || picture.bytes() > LARGEST_THUMBNAIL) {
                problems.add(Problem.of(
                        "media", "networks.problem.youtubeThumbnail", Map.of("limit", LARGEST_THUMBNAIL / 1_000_000)));
            }
        }
    }

    /** The common rules know a picture beside a video for a mistake. */
    private static Content withoutThumbnail(Content content) {
        return content.videos().isEmpty()
                ? content.showing(List.of())
                : content.showing(content.media().stream().filter(Media::video).toList());
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }
}
