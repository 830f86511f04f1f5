package org.folkmoot.networks.threads;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.ContentProblems;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Preview;

/** What a post and an answer take. An emoji counts as many characters as its UTF-8 form has bytes. */
record ThreadsText(Limits limits, boolean reply) implements MeasuresText {

    static final String NAME = "Threads";

    /** Rather more than anybody reads; the network names no limit. */
    private static final int LONGEST_THREAD = 24;

    private static final int LINKS = 5;
    private static final double WIDEST = 10;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'’”]", Pattern.CASE_INSENSITIVE);
    private static final URI POSTS = URI.create("https://developers.facebook.com/documentation/threads/create-posts");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final Preview PREVIEW = new Preview(
            0,
            Preview.LinkCard.BY_NETWORK,
            Preview.Handles.NAME_AND_HANDLE,
            true,
            URI.create("https://www.threads.com"),
            READ);

    static ThreadsText post() {
        return new ThreadsText(
                usual().withThreads(LONGEST_THREAD)
                        .withPolls(new Limits.Polls(4, 25, Duration.ofDays(1), Duration.ofDays(1))),
                false);
    }

    static ThreadsText answer() {
        return new ThreadsText(usual(), true);
    }

    private static Limits usual() {
        return new Limits(
                        Unit.CODE_POINTS,
                        500,
                        0,
                        20,
                        8_000_000,
                        Set.of("image/jpeg", "image/png"),
                        1000,
                        true,
                        false,
                        POSTS,
                        READ)
                .withVideo(new Limits.Video(
                        1_000_000_000,
                        Duration.ZERO,
                        Duration.ofMinutes(5),
                        Set.of("video/mp4", "video/quicktime"),
                        false));
    }

    @Override
    public List<Length> lengths(String text) {
        return List.of(new Length(Unit.CODE_POINTS, count(text), limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank() && content.media().isEmpty() && content.link() == null) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", NAME)));
        }
        for (var length : lengths(content.text())) {
            if (!length.fits()) {
                problems.add(Problem.of(
                        "text",
                        "networks.problem.textTooLong." + length.unit(),
                        Map.of("network", NAME, "limit", length.limit(), "over", -length.left())));
            }
        }
        problems.addAll(ContentProblems.parts(NAME, this, 0, content));
        problems.addAll(ContentProblems.of(NAME, limits, content));
        links(problems, content);
        shapes(problems, content);
        return problems;
    }

    /** Different addresses count, wherever they stand; since 22 December 2025 a sixth is refused. */
    private static void links(List<Problem> problems, Content content) {
        var link = content.link();
        var beside = !content.media().isEmpty() || content.poll() != null;
        if (link != null && beside && !content.text().contains(link.toString())) {
            problems.add(Problem.of("link", "networks.problem.linkBesideImages", Map.of("network", NAME)));
        }
        var texts = new ArrayList<>(List.of(content.text() + (link == null ? "" : " " + link)));
        texts.addAll(content.thread());
        if (texts.stream().anyMatch(text -> different(text) > LINKS)) {
            problems.add(Problem.of("text", "networks.problem.tooManyLinks", Map.of("network", NAME, "limit", LINKS)));
        }
    }

    private static int different(String text) {
        return new HashSet<>(
                        LINK.matcher(text).results().map(MatchResult::group).toList())
                .size();
    }

    private static void shapes(List<Problem> problems, Content content) {
        var images = content.images();
        for (var i = 0; i < images.size(); i++) {
            if (!fits(images.get(i))) {
                problems.add(Problem.of("media", "networks.problem.threadsShape", Map.of("number", i + 1)));
            }
        }
    }

    private static boolean fits(Media image) {
        var sides = List.of((double) Math.max(1, image.width()), (double) Math.max(1, image.height()));
        return Math.max(sides.get(0), sides.get(1)) / Math.min(sides.get(0), sides.get(1)) <= WIDEST;
    }

    static int count(String text) {
        var breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(text);
        var count = 0;
        var start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var one = text.substring(start, end);
            count += emoji(one) ? one.getBytes(StandardCharsets.UTF_8).length : one.codePointCount(0, one.length());
            start = end;
        }
        return count;
    }

    private static boolean emoji(String one) {
        return one.codePoints()
                .anyMatch(
                        point -> UCharacter.hasBinaryProperty(point, UProperty.EMOJI_PRESENTATION) || point == 0xFE0F);
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }
}
