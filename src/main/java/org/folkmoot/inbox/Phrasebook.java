package org.folkmoot.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved replies: text to begin an answer with, which whoever answers reads and changes before it is sent. Whoever approves
 * for every account keeps them.
 */
@Service
public class Phrasebook {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 5000;

    private final SavedReplies replies;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Phrasebook(SavedReplies replies, Rights rights, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.replies = replies;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** By title. */
    public List<SavedReply> replies() {
        return replies.all();
    }

    public SavedReply get(SavedReplyId id) {
        return replies.find(id)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.saved.missing")));
    }

    @Transactional
    public SavedReply add(Actor actor, String title, String text) {
        require(actor);
        var reply = checked(new SavedReplyId(ids.next()), title, text);
        replies.put(reply);
        tell(actor, reply, null, reply);
        return reply;
    }

    @Transactional
    public SavedReply change(Actor actor, SavedReplyId id, String title, String text) {
        require(actor);
        var before = get(id);
        var after = checked(id, title, text);
        if (!before.equals(after)) {
            replies.put(after);
            tell(actor, after, before, after);
        }
        return after;
    }

    /** What was answered with it stays as it is. */
    @Transactional
    public void remove(Actor actor, SavedReplyId id) {
        require(actor);
        var before = get(id);
        replies.remove(id);
        tell(actor, before, before, null);
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.APPROVE, Scope.everywhere());
    }

    private SavedReply checked(SavedReplyId id, String title, String text) {
        var reply = new SavedReply(id, title.strip(), ReplyText.clean(text));
        var problems = new ArrayList<Problem>();
        if (reply.title().isEmpty() || reply.title().length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "inbox.saved.title.wrong", Map.of("most", LONGEST_TITLE)));
        }
        if (replies.all().stream()
                .anyMatch(other -> !other.id().equals(id) && other.title().equalsIgnoreCase(reply.title()))) {
            problems.add(Problem.of("title", "inbox.saved.title.taken"));
        }
        if (reply.text().isEmpty() || reply.text().length() > LONGEST_TEXT) {
            problems.add(Problem.of("text", "inbox.saved.text.wrong", Map.of("most", LONGEST_TEXT)));
        }
        Refused.unlessEmpty(problems);
        return reply;
    }

    private void tell(Actor actor, SavedReply reply, @Nullable SavedReply before, @Nullable SavedReply after) {
        events.publishEvent(new InboxEvents.SavedReplyChanged(
                actor,
                new Subject("saved-reply", reply.id().value(), reply.title()),
                clock.instant(),
                List.of(
                        Change.of(
                                "title", before == null ? null : before.title(), after == null ? null : after.title()),
                        Change.of(
                                "text", before == null ? null : before.text(), after == null ? null : after.text()))));
    }
}
