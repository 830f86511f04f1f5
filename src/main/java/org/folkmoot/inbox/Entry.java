package org.folkmoot.inbox;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.delivery.Delivery;

/** One thing in a conversation, in the order of time. */
public sealed interface Entry {

    Instant at();

    record Said(Item item) implements Entry {
        @Override
        public Instant at() {
            return item.writtenAt();
        }
    }

    /** @param delivery what is known of its way to the network */
    record Answered(Reply reply, Optional<Delivery> delivery) implements Entry {
        @Override
        public Instant at() {
            return reply.writtenAt();
        }
    }

    /** @param delivery what is known of its way to the network */
    record Moderated(Moderation moderation, Optional<Delivery> delivery) implements Entry {
        @Override
        public Instant at() {
            return moderation.at();
        }
    }

    /** @param delivery what is known of its way to the network */
    record Blocked(Blocking blocking, Optional<Delivery> delivery) implements Entry {
        @Override
        public Instant at() {
            return blocking.at();
        }
    }

    /** @param delivery what is known of its way to the network */
    record Guarded(Precaution precaution, Optional<Delivery> delivery) implements Entry {
        @Override
        public Instant at() {
            return precaution.at();
        }
    }

    /** @param delivery what is known of its way to the network */
    record Retracted(Retraction retraction, Optional<Delivery> delivery) implements Entry {
        @Override
        public Instant at() {
            return retraction.at();
        }
    }

    record Noted(Note note) implements Entry {
        @Override
        public Instant at() {
            return note.writtenAt();
        }
    }

    record Closed(Closure closure) implements Entry {
        @Override
        public Instant at() {
            return closure.at();
        }
    }
}
