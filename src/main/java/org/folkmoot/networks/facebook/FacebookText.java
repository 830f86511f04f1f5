package org.folkmoot.networks.facebook;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.folkmoot.networks.Limits.Video;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Preview;

/**
 * What a page's post and a comment take. The documented sizes are those of photos; the lengths of texts are what
 * integrators report, since Meta names none.
 */
record FacebookText(Limits limits, boolean comment) implements MeasuresText {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI PHOTOS =
            URI.create("https://developers.facebook.com/docs/graph-api/reference/page/photos/");
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff");
    private static final Video VIDEO = new Video(
            10_000_000_000L,
            Duration.ofSeconds(1),
            Duration.ofMinutes(240),
            Set.of("video/mp4", "video/quicktime"),
            true);
    private static final Preview PREVIEW = new Preview(
            477,
            Preview.LinkCard.BY_NETWORK,
            Preview.Handles.NAME_ONLY,
            true,
            URI.create("https://www.facebook.com"),
            READ);

    static FacebookText post() {
        return new FacebookText(
                new Limits(Unit.CODE_POINTS, 63_206, 0, 10, 10_000_000, KINDS, 1000, true, false, PHOTOS, READ)
                        .withVideo(VIDEO)
                        .withForms(EnumSet.allOf(Form.class))
                        .withFirstComment()
                        .withTitles(),
                false);
    }

    /** Of a private message (developers.facebook.com/docs/messenger-platform/reference/send-api, read 2026-11-22). */
    static FacebookText message() {
        var source = URI.create("https://developers.facebook.com/docs/messenger-platform/reference/send-api/");
        return new FacebookText(
                new Limits(Unit.CODE_POINTS, 2_000, 0, 0, 0, Set.of(), 0, false, true, source, READ), true);
    }

    static FacebookText reply() {
        var source = URI.create("https://developers.facebook.com/docs/graph-api/reference/object/comments/");
        return new FacebookText(
                new Limits(Unit.CODE_POINTS, 8_000, 0, 0, 0, Set.of(), 0, false, true, source, READ), true);
    }

    @Override
    public List<Length> lengths(String text) {
        return List.of(new Length(Unit.CODE_POINTS, text.codePointCount(0, text.length()), limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank() && (comment || content.media().isEmpty() && content.link() == null)) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", "Facebook")));
        }
        for (var length : lengths(content.text())) {
            if (!length.fits()) {
                problems.add(Problem.of(
                        "text",
                        "networks.problem.textTooLong." + length.unit(),
                        Map.of("network", "Facebook", "limit", length.limit(), "over", -length.left())));
            }
        }
        problems.addAll(ContentProblems.of("Facebook", limits, content));
        var link = content.link();
        if (link != null
                && (comment || !content.media().isEmpty())
                && !content.text().contains(link.toString())) {
            problems.add(Problem.of("link", "networks.problem.linkBesideImages", Map.of("network", "Facebook")));
        }
        problems.addAll(forms(content));
        return problems;
    }

    /** Reels: 3 to 90 seconds, upright 9:16, at least 540 by 960; stories: one picture, or a video of at most a minute. */
    private static List<Problem> forms(Content content) {
        var problems = new ArrayList<Problem>();
        var media = content.media();
        var video = content.videos().stream().findFirst().orElse(null);
        switch (content.form()) {
            case POST -> {}
            case REEL -> {
                if (video == null || media.size() > 1) {
                    problems.add(Problem.of("media", "networks.problem.reelVideo"));
                } else {
                    if (video.millis() < 3_000 || video.millis() > 90_000) {
                        problems.add(Problem.of("media", "networks.problem.reelLength"));
                    }
                    if (video.width() < 540 || video.height() < 960 || video.width() * 16 != video.height() * 9) {
                        problems.add(Problem.of("media", "networks.problem.reelShape"));
                    }
                }
            }
            case STORY -> {
                if (media.size() != 1) {
                    problems.add(Problem.of("media", "networks.problem.storyMedia"));
                }
                if (video != null && video.millis() > 60_000) {
                    problems.add(Problem.of("media", "networks.problem.storyLength"));
                }
                if (!content.text().isBlank() || content.link() != null || content.firstComment() != null) {
                    problems.add(Problem.of("text", "networks.problem.storyText"));
                }
            }
        }
        problems.addAll(firstComment(content));
        return problems;
    }

    private static List<Problem> firstComment(Content content) {
        var words = content.firstComment();
        if (words == null) {
            return List.of();
        }
        var rules = reply();
        return rules.problems(Content.text(words)).stream()
                .map(problem -> new Problem("firstComment", problem.key(), problem.args()))
                .toList();
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }
}
