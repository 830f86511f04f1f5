package org.folkmoot.networks.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.ContentProblems;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Preview;

/**
 * What a post and an answer take, counted by X's own twitter-text: 280 weighted characters, an address 23 whatever its
 * length, an emoji 2 (docs.x.com, counting characters and media best practices, read 2026-11-22). Accounts that pay for
 * longer posts are not assumed.
 */
record XText(Limits limits) implements MeasuresText {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI MEDIA = URI.create("https://docs.x.com/x-api/media/quickstart/best-practices");
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final int LONGEST = 280;
    private static final Preview PREVIEW = new Preview(
            0, Preview.LinkCard.BY_NETWORK, Preview.Handles.NAME_AND_HANDLE, true, URI.create("https://x.com"), READ);

    static XText post() {
        return new XText(new Limits(Unit.WEIGHTED, LONGEST, 0, 4, 5_000_000, KINDS, 1000, true, false, MEDIA, READ)
                .withVideo(new Limits.Video(
                        512_000_000,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(140),
                        Set.of("video/mp4", "video/quicktime"),
                        true))
                .withPolls(new Limits.Polls(4, 25, Duration.ofMinutes(5), Duration.ofDays(7)))
                .withThreads(24));
    }

    static XText reply() {
        return new XText(new Limits(Unit.WEIGHTED, LONGEST, 0, 0, 0, Set.of(), 0, false, true, MEDIA, READ));
    }

    @Override
    public List<Length> lengths(String text) {
        return List.of(new Length(Unit.WEIGHTED, weight(text), limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank()
                && (limits.textRequired() || content.media().isEmpty())) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", "X")));
        }
        tooLong(problems, "text", content.text());
        content.thread().forEach(part -> tooLong(problems, "thread", part));
        problems.addAll(ContentProblems.of("X", limits, content));
        var link = content.link();
        if (link != null && !content.text().contains(link.toString())) {
            problems.add(Problem.of("link", "networks.problem.linkInText", Map.of("network", "X")));
        }
        return problems;
    }

    private void tooLong(List<Problem> problems, String field, String text) {
        var length = lengths(text).getFirst();
        if (!length.fits()) {
            problems.add(Problem.of(
                    field,
                    "networks.problem.textTooLong.WEIGHTED",
                    Map.of("network", "X", "limit", length.limit(), "over", -length.left())));
        }
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }

    static int weight(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    /** Whether X will make a link of anything in it; that is what it charges for. */
    static boolean links(String text) {
        return !new Extractor().extractURLs(text).isEmpty();
    }
}
