package org.folkmoot.networks;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Gate.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What a network takes, with where it says so.
 *
 * @param unit how the text is counted
 * @param text the longest text in that unit
 * @param textBytes the longest text in UTF-8 bytes; 0 where the network does not count them
 * @param images how many images one post takes
 * @param imageBytes the largest image
 * @param imageMimes what kinds of image
 * @param alt the longest text alternative in characters
 * @param altArrives false where the network has no place for it: the text must carry it
 * @param textRequired false where images alone make a post
 * @param source where the network documents it
 * @param read when that was read
 * @param mediaRequired true where words alone make no post
 * @param video null where it takes none
 * @param poll null where it has none
 * @param thread how many texts may follow the first one; 0 where it has no threads
 * @param warning true where a post may stand behind a warning
 * @param forms what a post can be besides a post
 * @param firstComment true where the account can comment on its post at once
 * @param daily how many posts the account may publish in any 24 hours; 0 where nobody says
 * @param titles true where a link, a video or a document has a title
 * @param gates whom an author may let answer; empty where everybody always may
 * @param rosters the account's own lists whose members it may let answer; empty as long as nobody has read them
 */
public record Limits(
        Unit unit,
        int text,
        int textBytes,
        int images,
        long imageBytes,
        Set<String> imageMimes,
        int alt,
        boolean altArrives,
        boolean textRequired,
        URI source,
        LocalDate read,
        boolean mediaRequired,
        @Nullable Video video,
        @Nullable Polls poll,
        int thread,
        boolean warning,
        Set<Form> forms,
        boolean firstComment,
        int daily,
        boolean titles,
        Set<Answers> gates,
        List<Roster> rosters) {

    /** Limits that an older Folkmoot read name no forms, no gates and no lists. */
    @SuppressWarnings("ConstantValue")
    public Limits {
        rosters = rosters == null ? List.of() : List.copyOf(rosters);
        gates = gates == null ? Set.of() : Set.copyOf(gates);
        forms = forms == null ? Set.of(Form.POST) : Set.copyOf(forms);
    }

    public enum Unit {
        /** What a reader takes for one character. */
        GRAPHEMES,
        CODE_POINTS,
        UTF8_BYTES,
        UTF16_UNITS,
        /** As X counts: an address is 23, an emoji or a letter outside the Latin, Greek and Cyrillic alphabets 2. */
        WEIGHTED
    }

    /** @param captions true where a caption file goes along */
    public record Video(long bytes, Duration shortest, Duration longest, Set<String> mimes, boolean captions) {}

    /**
     * @param options the most answers; the fewest are two
     * @param length the longest answer, in code points
     */
    public record Polls(int options, int length, Duration shortest, Duration longest) {}

    public Limits(
            Unit unit,
            int text,
            int textBytes,
            int images,
            long imageBytes,
            Set<String> imageMimes,
            int alt,
            boolean altArrives,
            boolean textRequired,
            URI source,
            LocalDate read) {
        this(
                unit,
                text,
                textBytes,
                images,
                imageBytes,
                imageMimes,
                alt,
                altArrives,
                textRequired,
                source,
                read,
                false,
                null,
                null,
                0,
                false,
                Set.of(Form.POST),
                false,
                0,
                false,
                Set.of(),
                List.of());
    }

    /** @param longest in the same unit */
    public Limits withText(int longest) {
        return but(
                longest,
                mediaRequired,
                video,
                poll,
                thread,
                warning,
                forms,
                firstComment,
                daily,
                titles,
                gates,
                rosters);
    }

    public Limits withMediaRequired() {
        return but(text, true, video, poll, thread, warning, forms, firstComment, daily, titles, gates, rosters);
    }

    public Limits withVideo(Video taken) {
        return but(
                text, mediaRequired, taken, poll, thread, warning, forms, firstComment, daily, titles, gates, rosters);
    }

    public Limits withPolls(Polls taken) {
        return but(
                text, mediaRequired, video, taken, thread, warning, forms, firstComment, daily, titles, gates, rosters);
    }

    public Limits withThreads(int more) {
        return but(text, mediaRequired, video, poll, more, warning, forms, firstComment, daily, titles, gates, rosters);
    }

    public Limits withWarnings() {
        return but(text, mediaRequired, video, poll, thread, true, forms, firstComment, daily, titles, gates, rosters);
    }

    public Limits withForms(Set<Form> taken) {
        return but(
                text, mediaRequired, video, poll, thread, warning, taken, firstComment, daily, titles, gates, rosters);
    }

    public Limits withFirstComment() {
        return but(text, mediaRequired, video, poll, thread, warning, forms, true, daily, titles, gates, rosters);
    }

    public Limits withDaily(int posts) {
        return but(
                text, mediaRequired, video, poll, thread, warning, forms, firstComment, posts, titles, gates, rosters);
    }

    public Limits withTitles() {
        return but(text, mediaRequired, video, poll, thread, warning, forms, firstComment, daily, true, gates, rosters);
    }

    public Limits withGates(Set<Answers> taken) {
        return but(
                text, mediaRequired, video, poll, thread, warning, forms, firstComment, daily, titles, taken, rosters);
    }

    public Limits withRosters(List<Roster> lists) {
        return but(text, mediaRequired, video, poll, thread, warning, forms, firstComment, daily, titles, gates, lists);
    }

    private Limits but(
            int text,
            boolean mediaRequired,
            @Nullable Video video,
            @Nullable Polls poll,
            int thread,
            boolean warning,
            Set<Form> forms,
            boolean firstComment,
            int daily,
            boolean titles,
            Set<Answers> gates,
            List<Roster> rosters) {
        return new Limits(
                unit,
                text,
                textBytes,
                images,
                imageBytes,
                imageMimes,
                alt,
                altArrives,
                textRequired,
                source,
                read,
                mediaRequired,
                video,
                poll,
                thread,
                warning,
                forms,
                firstComment,
                daily,
                titles,
                gates,
                rosters);
    }
}
