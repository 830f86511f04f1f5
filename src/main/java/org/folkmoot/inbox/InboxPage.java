package org.folkmoot.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Length;
import org.folkmoot.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Queues, conversations and, where one is chosen, the conversation.
 *
 * @param about the only category that is listed; null for all
 */
public record InboxPage(
        Queue queue,
        @Nullable UUID account,
        @Nullable Category about,
        List<Desk.Counted> queues,
        List<Desk.Letterbox> letterboxes,
        List<Desk.Row> rows,
        @Nullable String next,
        int total,
        Instant at,
        boolean openNow,
        @Nullable Opened opened,
        List<Problem> problems) {

    /**
     * The third pane.
     *
     * @param reply the id under which the form's answer will be known
     * @param until when the network closes the door on direct messages; null where it does not
     * @param saved texts to begin an answer with
     * @param shut why they cannot be answered any more; null while they can
     */
    public record Opened(
            Desk.Thread thread,
            UUID reply,
            String text,
            String note,
            boolean noting,
            List<Length> lengths,
            @Nullable Instant until,
            @Nullable Problem shut,
            boolean mayAnswer,
            boolean mayTriage,
            List<Person> candidates,
            List<SavedReply> saved) {

        /** The network takes no answer any more at the promised time. */
        public boolean closesFirst() {
            var due = thread.conversation().dueAt();
            return until != null && due != null && until.isBefore(due);
        }

        public String address() {
            return "/inbox/" + thread.conversation().id().value();
        }

        public boolean current(Conversation other) {
            return thread.conversation().id().equals(other.id());
        }
    }

    public String query() {
        return query(queue, account, about);
    }

    static String query(Queue queue, @Nullable UUID account, @Nullable Category about) {
        return "?queue=" + queue.word()
                + (account == null ? "" : "&account=" + account)
                + (about == null ? "" : "&about=" + about);
    }

    public String list() {
        return "/inbox" + query();
    }

    public String queueAddress(Queue other) {
        return "/inbox" + query(other, account, about);
    }

    public String accountAddress(@Nullable UUID other) {
        return "/inbox" + query(queue, other, about);
    }

    /** The same list with all categories. */
    public String everyCategory() {
        return "/inbox" + query(queue, account, null);
    }

    public String address(Conversation conversation) {
        return "/inbox/" + conversation.id().value() + query();
    }

    public boolean current(Conversation conversation) {
        return opened != null && opened.current(conversation);
    }
}
