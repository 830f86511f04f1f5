package org.folkmoot.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** What happens in the inbox, for the trail; residents' words stand there as digests only. */
final class InboxEvents {

    private InboxEvents() {}

    record ItemReceived(AccountId account, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record ItemEdited(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ItemRemoved(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** Deleted since the network lets it be kept no longer. */
    record MembersDataForgotten(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ReplyWritten(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ReplyAppeared(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record NoteWritten(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConversationAssigned(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConversationCategorised(Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record ConversationClosed(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConversationReopened(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ModerationOrdered(String because, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    record BlockOrdered(String because, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    /** The network has blocked somebody or let them in again. */
    record BlockDone(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record PrecautionOrdered(String because, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    /** The network has muted somebody, taken a report or changed a list. */
    record PrecautionDone(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ReplyRetracted(String because, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    /** A reply of ours is gone from the network because somebody here took it down. */
    record ReplyGone(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record HouseRuleChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record SavedReplyChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record KeepingChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** Their days of keeping were over. */
    record DirectMessagesForgotten(Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record ItemModerated(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ReplyTargetChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
}
