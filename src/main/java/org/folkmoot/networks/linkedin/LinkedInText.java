package org.folkmoot.networks.linkedin;

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
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Preview;

/**
 * What a page's post and comment take (learn.microsoft.com: posts, images, multi-image, videos, documents and poll API,
 * read 2026-11-22). Characters count as the reader gets them, a mention as the name alone. LinkedIn documents how many
 * pixels an image may have and not how many bytes; five million are what its own composer takes.
 */
record LinkedInText(Limits limits, boolean comment) implements MeasuresText {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final String DOCUMENTATION =
            "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/";
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/gif");
    private static final long MOST_PIXELS = 36_152_320;
    private static final int LONGEST_QUESTION = 140;
    private static final long LARGEST_DOCUMENT = 100_000_000;
    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** The only times for which a poll can be open. */
    private static final List<Integer> POLL_DAYS = List.of(1, 3, 7, 14);

    private static final Preview PREVIEW = new Preview(
            210, Preview.LinkCard.BY_US, Preview.Handles.NAME_ONLY, true, URI.create("https://www.linkedin.com"), READ);

    static LinkedInText post() {
        return new LinkedInText(
                new Limits(
                                Unit.UTF16_UNITS,
                                3000,
                                0,
                                20,
                                5_000_000,
                                KINDS,
                                4086,
                                true,
                                false,
                                URI.create(DOCUMENTATION + "posts-api"),
                                READ)
                        .withVideo(new Limits.Video(
                                500_000_000, Duration.ofSeconds(3), Duration.ofMinutes(30), Set.of("video/mp4"), true))
                        .withPolls(new Limits.Polls(4, 30, Duration.ofDays(1), Duration.ofDays(14)))
                        .withFirstComment()
                        .withTitles(),
                false);
    }

    static LinkedInText reply() {
        var source = URI.create(DOCUMENTATION + "comments-api");
        return new LinkedInText(
                new Limits(Unit.UTF16_UNITS, 1250, 0, 0, 0, Set.of(), 0, false, true, source, READ), true);
    }

    @Override
    public List<Length> lengths(String text) {
        return List.of(new Length(Unit.UTF16_UNITS, LittleText.seen(text).length(), limits.text()));
    }

    @Override
    public List<Problem> problems(Content content) {
        var problems = new ArrayList<Problem>();
        if (content.text().isBlank()
                && (comment || content.media().isEmpty() && content.link() == null || content.poll() != null)) {
            problems.add(Problem.of("text", "networks.problem.textMissing", Map.of("network", "LinkedIn")));
        }
        var length = lengths(content.text()).getFirst();
        if (!length.fits()) {
            problems.add(Problem.of(
                    "text",
                    "networks.problem.textTooLong.UTF16_UNITS",
                    Map.of("network", "LinkedIn", "limit", length.limit(), "over", -length.left())));
        }
        problems.addAll(ContentProblems.of("LinkedIn", limits, withoutDocuments(content)));
        documents(problems, content);
        if (limits.poll() != null && content.poll() != null) {
            poll(problems, content);
        }
        for (var image : content.media()) {
            if (!image.video() && (long) image.width() * image.height() > MOST_PIXELS) {
                problems.add(Problem.of("media", "networks.problem.linkedinPixels", Map.of("limit", MOST_PIXELS)));
            }
        }
        var link = content.link();
        if (link != null
                && (comment || !content.media().isEmpty() || content.poll() != null)
                && !content.text().contains(link.toString())) {
            problems.add(Problem.of("link", "networks.problem.linkBesideImages", Map.of("network", "LinkedIn")));
        }
        var words = content.firstComment();
        if (words != null && limits.firstComment()) {
            reply().problems(Content.text(words)).stream()
                    .map(problem -> new Problem("firstComment", problem.key(), problem.args()))
                    .forEach(problems::add);
        }
        return problems;
    }

    /** No other network takes a document, so that the common rules know none. */
    private static Content withoutDocuments(Content content) {
        var others = content.media().stream().filter(one -> !document(one)).toList();
        return new Content(
                content.text(),
                others,
                content.link(),
                content.language(),
                content.poll(),
                content.thread(),
                content.title(),
                content.warning(),
                content.form(),
                content.firstComment(),
                content.card(),
                content.gate(),
                content.about());
    }

    static boolean document(Media media) {
        return !media.video() && !media.mime().startsWith("image/");
    }

    private void documents(List<Problem> problems, Content content) {
        var documents = content.media().stream().filter(LinkedInText::document).toList();
        if (documents.isEmpty()) {
            return;
        }
        if (comment || content.media().size() > 1 || content.poll() != null) {
            problems.add(Problem.of("media", "networks.problem.documentAlone", Map.of("network", "LinkedIn")));
        }
        for (var document : documents) {
            if (!DOCUMENTS.contains(document.mime())) {
                problems.add(Problem.of(
                        "media",
                        "networks.problem.documentKind",
                        Map.of("network", "LinkedIn", "kind", document.mime())));
            }
            if (document.bytes() > LARGEST_DOCUMENT) {
                problems.add(Problem.of(
                        "media",
                        "networks.problem.documentTooLarge",
                        Map.of("network", "LinkedIn", "limit", LARGEST_DOCUMENT / 1_000_000)));
            }
        }
    }

    private static void poll(List<Problem> problems, Content content) {
        var open = content.poll() == null ? Duration.ZERO : content.poll().open();
        if (POLL_DAYS.stream().noneMatch(days -> Duration.ofDays(days).equals(open))) {
            problems.add(Problem.of("poll", "networks.problem.linkedinPollDays"));
        }
        if (question(content).length() > LONGEST_QUESTION) {
            problems.add(
                    Problem.of("poll", "networks.problem.linkedinPollQuestion", Map.of("limit", LONGEST_QUESTION)));
        }
    }

    /** A poll repeats its question beside its answers: the title, or the text's first line that asks something. */
    static String question(Content content) {
        if (content.title() != null && !content.title().isBlank()) {
            return content.title();
        }
        var text = LittleText.seen(content.text());
        return text.lines()
                .map(String::strip)
                .filter(line -> line.endsWith("?"))
                .findFirst()
                .orElse(text.strip());
    }

    @Override
    public Preview preview() {
        return PREVIEW;
    }
}
