package org.folkmoot.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Poll;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a post may have besides words, pictures and an address. An approval covers it too.
 *
 * @param thread the texts that follow the first one, in their order; an empty one is still to be written
 * @param poll what people are asked; the question is the post's text. Null for none
 * @param warning what people read before they choose to see the rest; empty for none
 * @param lateMinutes how long after its time it may still be sent; null for the usual hour
 * @param form how its networks show it
 * @param firstComment what the account says in a comment under it at once; empty for nothing
 * @param heading of its link, video or document, where the network shows one; empty for none
 * @param gate who may answer and quote it; null for everybody
 * @param card what the link's card says where Folkmoot makes it; null where nobody has looked at the page
 */
public record Extras(
        List<String> thread,
        @Nullable Question poll,
        String warning,
        @Nullable Integer lateMinutes,
        Content.Form form,
        String firstComment,
        String heading,
        @Nullable Gate gate,
        @Nullable Card card) {

    static final int MOST_PARTS = 25;
    static final int LONGEST_WARNING = 300;

    /** What Meta takes for a video's title, as integrators report; no network documents less for a link (D). */
    static final int LONGEST_HEADING = 255;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param minutes how long people may vote */
    public record Question(List<String> options, int minutes) {

        @SuppressWarnings("ConstantValue")
        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    /**
     * @param link the address that was looked at: for another one the card does not hold
     * @param picture in the library; null for none
     */
    public record Card(
            String link,
            String title,
            String description,
            @Nullable UUID picture) {

        static final int LONGEST_TITLE = 300;
        static final int LONGEST_DESCRIPTION = 1000;

        /** A program may leave out what it does not say. */
        @SuppressWarnings("ConstantValue")
        public Card {
            link = link == null ? "" : link.strip();
            title = title == null ? "" : PostDraft.plain(title);
            description = description == null ? "" : PostDraft.plain(description);
        }

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (title.length() > LONGEST_TITLE) {
                problems.add(Problem.of("cardTitle", "publishing.card.title.long", Map.of("most", LONGEST_TITLE)));
            }
            if (description.length() > LONGEST_DESCRIPTION) {
                problems.add(Problem.of(
                        "cardDescription", "publishing.card.description.long", Map.of("most", LONGEST_DESCRIPTION)));
            }
            return problems;
        }
    }

    /** What was saved before there were extras names none of them. */
    @SuppressWarnings("ConstantValue")
    public Extras {
        thread = thread == null
                ? List.of()
                : thread.stream().map(PostDraft::plain).toList();
        warning = warning == null ? "" : PostDraft.plain(warning);
        form = form == null ? Content.Form.POST : form;
        firstComment = firstComment == null ? "" : PostDraft.plain(firstComment);
        heading = heading == null ? "" : PostDraft.plain(heading);
    }

    Extras(List<String> thread, @Nullable Question poll, String warning, @Nullable Integer lateMinutes) {
        this(thread, poll, warning, lateMinutes, Content.Form.POST, "", "", null, null);
    }

    static Extras none() {
        return new Extras(List.of(), null, "", null);
    }

    static Extras read(String json) {
        return JSON.readValue(json, Extras.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** The same content with all of this but the lateness and the card. */
    Content on(Content content) {
        return content.followedBy(thread)
                .asking(poll == null ? null : new Poll(poll.options(), Duration.ofMinutes(poll.minutes())))
                .warned(warning.isEmpty() ? null : warning)
                .as(form)
                .commented(firstComment.isEmpty() ? null : firstComment)
                .titled(heading.isEmpty() ? null : heading)
                .gated(gate);
    }

    /** How late it may be begun. */
    Duration tolerance() {
        return lateMinutes == null ? DeliveryOrder.TOLERANCE : Duration.ofMinutes(lateMinutes);
    }

    /** Everything that an approval is about, piece by piece; nothing where there is nothing. */
    List<String> pieces() {
        var pieces = new ArrayList<String>();
        if (!thread.isEmpty()) {
            pieces.add("thread " + thread.size());
            pieces.addAll(thread);
        }
        if (poll != null) {
            pieces.add("poll " + poll.minutes() + " " + poll.options().size());
            pieces.addAll(poll.options());
        }
        if (!warning.isEmpty()) {
            pieces.add("warning");
            pieces.add(warning);
        }
        if (lateMinutes != null) {
            pieces.add("late " + lateMinutes);
        }
        if (form != Content.Form.POST) {
            pieces.add("form " + form);
        }
        if (!firstComment.isEmpty()) {
            pieces.add("first comment");
            pieces.add(firstComment);
        }
        if (!heading.isEmpty()) {
            pieces.add("heading");
            pieces.add(heading);
        }
        if (gate != null) {
            pieces.add("gate " + gate.kinds() + " " + gate.quotes());
            gate.lists().forEach(list -> pieces.add("list " + list.id() + " " + list.name()));
        }
        if (card != null) {
            pieces.add("card " + card.picture());
            pieces.add(card.title());
            pieces.add(card.description());
        }
        return pieces;
    }

    /** What is different from before, each under its own name; words as digests only. */
    List<Change> changes(Extras before) {
        return List.of(
                Change.of("form", before.form, form),
                Change.digest("thread", String.join("\n", before.thread), String.join("\n", thread)),
                Change.digest("poll", said(before.poll), said(poll)),
                Change.digest("warning", before.warning, warning),
                Change.digest("first comment", before.firstComment, firstComment),
                Change.digest("title shown", before.heading, heading),
                Change.of("who may answer", before.gate, gate),
                Change.digest("card", said(before.card), said(card)),
                Change.of("late minutes", before.lateMinutes, lateMinutes));
    }

    private static @Nullable String said(@Nullable Record piece) {
        return piece == null ? null : piece.toString();
    }

    boolean has(Piece piece) {
        return switch (piece) {
            case FORM -> form != Content.Form.POST;
            case THREAD -> !thread.isEmpty();
            case POLL -> poll != null;
            case WARNING -> !warning.isEmpty();
            case FIRST_COMMENT -> !firstComment.isEmpty();
            case HEADING -> !heading.isEmpty();
            case GATE -> gate != null;
        };
    }

    Extras without(Piece piece) {
        return switch (piece) {
            case FORM -> as(Content.Form.POST);
            case THREAD -> withThread(List.of());
            case POLL -> new Extras(thread, null, warning, lateMinutes, form, firstComment, heading, gate, card);
            case WARNING -> new Extras(thread, poll, "", lateMinutes, form, firstComment, heading, gate, card);
            case FIRST_COMMENT -> commented("");
            case HEADING -> headed("");
            case GATE -> gated(null);
        };
    }

    Extras withThread(List<String> parts) {
        return new Extras(parts, poll, warning, lateMinutes, form, firstComment, heading, gate, card);
    }

    Extras as(Content.Form shown) {
        return new Extras(thread, poll, warning, lateMinutes, shown, firstComment, heading, gate, card);
    }

    Extras commented(String words) {
        return new Extras(thread, poll, warning, lateMinutes, form, words, heading, gate, card);
    }

    Extras headed(String words) {
        return new Extras(thread, poll, warning, lateMinutes, form, firstComment, words, gate, card);
    }

    Extras gated(@Nullable Gate set) {
        return new Extras(thread, poll, warning, lateMinutes, form, firstComment, heading, set, card);
    }

    Extras carded(@Nullable Card shown) {
        return new Extras(thread, poll, warning, lateMinutes, form, firstComment, heading, gate, shown);
    }
}
