package org.folkmoot.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Poll;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a post may have besides words, pictures and a link. An approval covers it too.
 *
 * @param thread the texts that follow the first one, in their order; an empty one is still to be written
 * @param poll what people are asked; the question is the post's text. Null for none
 * @param warning what people read before they choose to see the rest; empty for none
 * @param lateMinutes how long after its time it may still be sent; null for the usual hour
 */
public record Extras(
        List<String> thread,
        @Nullable Question poll,
        String warning,
        @Nullable Integer lateMinutes) {

    static final int MOST_PARTS = 25;
    static final int LONGEST_WARNING = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param minutes how long people may vote */
    public record Question(List<String> options, int minutes) {

        @SuppressWarnings("ConstantValue")
        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    /** What was saved before there were extras names none of them. */
    @SuppressWarnings("ConstantValue")
    public Extras {
        thread = thread == null
                ? List.of()
                : thread.stream().map(PostDraft::plain).toList();
        warning = warning == null ? "" : PostDraft.plain(warning);
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

    /** The same content with the thread, the poll and the warning. */
    Content on(Content content) {
        return content.followedBy(thread)
                .asking(poll == null ? null : new Poll(poll.options(), Duration.ofMinutes(poll.minutes())))
                .warned(warning.isEmpty() ? null : warning);
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
        return pieces;
    }

    Extras withThread(List<String> parts) {
        return new Extras(parts, poll, warning, lateMinutes);
    }
}
