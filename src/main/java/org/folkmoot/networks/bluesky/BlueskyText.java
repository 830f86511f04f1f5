package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.ContentProblems;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Graphemes;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Preview;

/**
 * The lexicons' limits, which the server enforces: app.bsky.feed.post, app.bsky.embed.images, app.bsky.feed.threadgate.
 *
 * @param limits with the lists of one account, where they were read
 */
record BlueskyText(Limits limits) implements MeasuresText {

    /** Rules of who may answer, in one gate. */
    private static final int MOST_RULES = 5;

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI POST =
            URI.create("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json");

    /** Said by Bluesky on 12 March 2025 (bsky.app/profile/bsky.app/post/3lk26lxn6sk2u); the lexicon names the size only. */
    private static final Duration LONGEST_VIDEO = Duration.ofMinutes(3);

    private static final Limits LIMITS = new Limits(
                    Unit.GRAPHEMES,
                    300,
                    3000,
                    4,
                    2_000_000,
                    Set.of("image/jpeg", "image/png", "image/webp", "image/gif"),
                    2000,
                    true,
                    false,
                    POST,
                    READ)
            .withVideo(new Limits.Video(300_000_000, Duration.ofSeconds(1), LONGEST_VIDEO, Set.of("video/mp4"), true))
            .withThreads(24)
            .withGates(EnumSet.allOf(Gate.Answers.class));
    private static final Preview PREVIEW = new Preview(
            0, Preview.LinkCard.BY_US, Preview.Handles.NAME_AND_HANDLE, true, URI.create("https://bsky.app"), READ);

    BlueskyText() {
        this(LIMITS);
    }

    @Override
    public MeasuresText within(Limits account) {
        return new BlueskyText(LIMITS.withRosters(account.rosters()));
    }

    @Override
    public List<Length> lengths(String text) {
        var readers = new Length(Unit.GRAPHEMES, Graphemes.in(text), LIMITS.text());
        var bytes = new Length(Unit.UTF8_BYTES, bytes(text), LIMITS.textBytes());
        return readers.used() * 10L >= bytes.used() ? List.of(readers, bytes) : List.of(bytes, readers);
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank() && content.media().isEmpty()) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", "Bluesky")));
        }
        for (var length : lengths(content.text())) {
            if (!length.fits()) {
                problems.add(Problem.of(
                        "text",
                        "networks.problem.textTooLong." + length.unit(),
                        Map.of("network", "Bluesky", "limit", length.limit(), "over", -length.left())));
            }
        }
        problems.addAll(ContentProblems.of("Bluesky", limits, content));
        problems.addAll(ContentProblems.parts("Bluesky", this, 0, content));
        var gate = content.gate();
        if (gate != null && gate.answers().size() + gate.lists().size() > MOST_RULES) {
            problems.add(Problem.of(
                    "gate", "networks.problem.gateRules", Map.of("network", "Bluesky", "limit", MOST_RULES)));
        }
        if (content.link() != null
                && !content.media().isEmpty()
                && !Facets.in(content.text()).links(content.link().toString())) {
            problems.add(Problem.of("link", "networks.problem.linkBesideImages", Map.of("network", "Bluesky")));
        }
        return problems;
    }

    /** {@code app.bsky.embed.video}, captions (github.com/bluesky-social/atproto, read 2026-11-22). */
    @Override
    public long captionBytes() {
        return 20_000;
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
