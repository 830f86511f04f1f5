package org.folkmoot.networks.instagram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * What a post, a reel, a story and a comment take. Whether Instagram counts UTF-16 units or code points is documented
 * nowhere; the hashtags are those that it lets through since December 2025, as integrators report.
 */
record InstagramText(Limits limits, boolean comment) implements MeasuresText {

    private static final int HASHTAGS = 5;
    private static final int MENTIONS = 20;
    private static final double TALLEST = 4 / 5.0;
    private static final double WIDEST = 1.91;
    private static final Duration LONGEST_STORY = Duration.ofSeconds(60);
    private static final long LARGEST_STORY = 100_000_000;
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_])#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[A-Za-z0-9_.]+");
    private static final URI MEDIA = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media");
    private static final URI COMMENTS = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-media/comments");
    private static final URI MESSAGES = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api");
    private static final Preview PREVIEW = new Preview(
            125,
            Preview.LinkCard.NONE,
            Preview.Handles.NAME_AND_HANDLE,
            true,
            URI.create("https://www.instagram.com"),
            Instagram.READ);

    static InstagramText post() {
        var limits = new Limits(
                        Unit.CODE_POINTS,
                        2200,
                        0,
                        10,
                        8_000_000,
                        Set.of("image/jpeg"),
                        1000,
                        true,
                        false,
                        MEDIA,
                        Instagram.READ)
                .withMediaRequired()
                .withVideo(new Limits.Video(
                        300_000_000,
                        Duration.ofSeconds(3),
                        Duration.ofMinutes(15),
                        Set.of("video/mp4", "video/quicktime"),
                        false))
                .withForms(Set.of(Form.POST, Form.REEL, Form.STORY))
                .withFirstComment();
        return new InstagramText(limits, false);
    }

    static InstagramText reply() {
        return new InstagramText(
                new Limits(Unit.CODE_POINTS, 2200, 0, 0, 0, Set.of(), 0, false, true, COMMENTS, Instagram.READ), true);
    }

    /** A private message is counted in bytes. */
    static InstagramText message() {
        return new InstagramText(
                new Limits(Unit.UTF8_BYTES, 1000, 0, 0, 0, Set.of(), 0, false, true, MESSAGES, Instagram.READ), true);
    }

    @Override
    public List<Length> lengths(String text) {
        var used = limits.unit() == Unit.UTF8_BYTES
                ? text.getBytes(StandardCharsets.UTF_8).length
                : text.codePointCount(0, text.length());
        return List.of(new Length(limits.unit(), used, limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (comment && content.text().isBlank()) {
            problems.add(problem("text", "networks.problem.textMissing"));
        }
        for (var length : lengths(content.text())) {
            if (!length.fits()) {
                problems.add(Problem.of(
                        "text",
                        "networks.problem.textTooLong." + length.unit(),
                        Map.of("network", Instagram.NAME, "limit", length.limit(), "over", -length.left())));
            }
        }
        names(problems, content);
        problems.addAll(ContentProblems.of(Instagram.NAME, limits, content));
        var link = content.link();
        if (link != null && !content.text().contains(link.toString())) {
            problems.add(problem("link", "networks.problem.noLink"));
        }
        shapes(problems, content);
        form(problems, content);
        return problems;
    }

    /** The first comment's hashtags count with the caption's. */
    private static void names(List<Problem> problems, Content content) {
        var words = content.text() + (content.firstComment() == null ? "" : " " + content.firstComment());
        if (HASHTAG.matcher(words).results().count() > HASHTAGS) {
            problems.add(Problem.of(
                    "text", "networks.problem.tooManyHashtags", Map.of("network", Instagram.NAME, "limit", HASHTAGS)));
        }
        if (MENTION.matcher(words).results().count() > MENTIONS) {
            problems.add(Problem.of(
                    "text", "networks.problem.tooManyMentions", Map.of("network", Instagram.NAME, "limit", MENTIONS)));
        }
    }

    /** A story fills the screen whatever its shape, and all pictures of a carousel are cut as the first one. */
    private static void shapes(List<Problem> problems, Content content) {
        var images = content.images();
        for (var i = 0; content.form() != Form.STORY && i < images.size(); i++) {
            if (!fits(images.get(i))) {
                problems.add(Problem.of("media", "networks.problem.instagramShape", Map.of("number", i + 1)));
            }
        }
    }

    private static boolean fits(Media image) {
        if (image.width() <= 0 || image.height() <= 0) {
            return true; // not known
        }
        var ratio = (double) image.width() / image.height();
        return ratio >= TALLEST - 0.005 && ratio <= WIDEST + 0.005;
    }

    private static void form(List<Problem> problems, Content content) {
        switch (content.form()) {
            case POST -> {}
            case REEL -> {
                if (content.videos().isEmpty()) {
                    problems.add(problem("media", "networks.problem.reelVideo"));
                }
            }
            case STORY -> story(problems, content);
        }
    }

    private static void story(List<Problem> problems, Content content) {
        if (!content.text().isBlank() || content.firstComment() != null) {
            problems.add(problem("text", "networks.problem.storyText"));
        }
        if (content.media().size() > 1) {
            problems.add(problem("media", "networks.problem.storyMedia"));
        }
        for (var video : content.videos()) {
            if (Duration.ofMillis(video.millis()).compareTo(LONGEST_STORY) > 0 || video.bytes() > LARGEST_STORY) {
                problems.add(problem("media", "networks.problem.storyLength"));
            }
        }
    }

    private static Problem problem(String field, String key) {
        return Problem.of(field, key, Map.of("network", Instagram.NAME));
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }
}
