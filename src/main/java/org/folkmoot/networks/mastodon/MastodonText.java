package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.ContentProblems;
import org.folkmoot.networks.Graphemes;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Preview;

/**
 * What a server takes. Mastodon counts what readers take for a character, every address as 23 and of a name on another
 * server only the part before it; others count plainly. A warning counts with the text. The limits here are Mastodon's
 * own until a server's were read (docs.joinmastodon.org/user/posting and /entities/Instance, read 2026-11-22).
 */
record MastodonText(Limits limits, boolean reply) implements MeasuresText {

    /** Rather more than anybody reads; no server names a limit. */
    static final int LONGEST_THREAD = 24;

    /** An answer begins with the name of whoever is answered, on another server with that server's too. */
    private static final int ROOM_FOR_A_NAME = 32;

    private static final int ROOM_FOR_A_WHOLE_NAME = 120;
    private static final int LINK = 23;
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'’”]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(?<![\\w/])(@\\w(?:[\\w.-]*\\w)?)@[\\w.-]*\\w");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    static final URI SOURCE = URI.create("https://docs.joinmastodon.org/entities/Instance/");
    private static final Limits USUAL = new Limits(
                    Unit.GRAPHEMES,
                    500,
                    0,
                    4,
                    16_777_216,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    1500,
                    true,
                    false,
                    SOURCE,
                    READ)
            .withVideo(new Limits.Video(
                    103_809_024,
                    Duration.ZERO,
                    Duration.ofHours(24),
                    Set.of("video/mp4", "video/webm", "video/quicktime"),
                    false))
            .withPolls(new Limits.Polls(4, 50, Duration.ofMinutes(5), Duration.ofSeconds(2_629_746)))
            .withThreads(LONGEST_THREAD)
            .withWarnings();
    private static final Preview PREVIEW = new Preview(
            0,
            Preview.LinkCard.BY_NETWORK,
            Preview.Handles.NAME_AND_HANDLE,
            true,
            URI.create("https://docs.joinmastodon.org/user/posting/"),
            READ);

    static MastodonText post() {
        return new MastodonText(USUAL, false);
    }

    static MastodonText answer() {
        return new MastodonText(withRoom(USUAL), true);
    }

    @Override
    public MeasuresText within(Limits account) {
        return new MastodonText(reply ? withRoom(account) : account, reply);
    }

    private static Limits withRoom(Limits limits) {
        var room = limits.unit() == Unit.GRAPHEMES ? ROOM_FOR_A_NAME : ROOM_FOR_A_WHOLE_NAME;
        return limits.withText(limits.text() - room);
    }

    @Override
    public List<Length> lengths(String text) {
        return List.of(new Length(limits.unit(), count(text), limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank() && content.media().isEmpty()) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", "Mastodon")));
        }
        var warning = content.warning() == null ? 0 : count(content.warning());
        var length = new Length(limits.unit(), warning + count(whole(content)), limits.text());
        if (!length.fits()) {
            problems.add(Problem.of(
                    "text",
                    "networks.problem.textTooLong." + length.unit(),
                    Map.of("network", "Mastodon", "limit", length.limit(), "over", -length.left())));
        }
        problems.addAll(ContentProblems.parts("Mastodon", this, warning, content));
        problems.addAll(ContentProblems.of("Mastodon", limits, content));
        return problems;
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }

    /** The text with its link: a card is made from an address in the text, so one that is not there is put below it. */
    static String whole(Content content) {
        var link = content.link();
        return link == null || content.text().contains(link.toString())
                ? content.text()
                : content.text().isBlank() ? link.toString() : content.text() + "\n\n" + link;
    }

    private int count(String text) {
        return switch (limits.unit()) {
            case GRAPHEMES -> Graphemes.in(shortened(text));
            case CODE_POINTS -> text.codePointCount(0, text.length());
            case UTF8_BYTES, UTF16_UNITS, WEIGHTED ->
                throw new IllegalStateException("No server counts in " + limits.unit());
        };
    }

    private static String shortened(String text) {
        return ELSEWHERE
                .matcher(ADDRESS.matcher(text).replaceAll("x".repeat(LINK)))
                .replaceAll("$1");
    }
}
