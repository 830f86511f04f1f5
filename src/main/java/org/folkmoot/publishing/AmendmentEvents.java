package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What is done to published posts, for the trail; words stand there as digests only. */
final class AmendmentEvents {

    private AmendmentEvents() {}

    record TakeDownOrdered(VariantId variant, String because, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    record CorrectionAsked(Amendment amendment, Actor actor, Subject subject, Instant at) implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("kind", null, amendment.kind()),
                    Change.digest("text", amendment.before(), amendment.text()));
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(amendment.reason());
        }
    }

    record CorrectionApproved(Amendment amendment, Actor actor, Subject subject, Instant at) implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("hash", null, amendment.hash().value()));
        }
    }

    record CorrectionReturned(Amendment amendment, String because, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public Optional<String> reason() {
            return Optional.of(because);
        }
    }

    record CorrectionWithdrawn(Amendment amendment, Actor actor, Subject subject, Instant at) implements Recorded {}

    record VariantTakenDown(VariantId variant, Actor actor, Subject subject, Instant at) implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("status", VariantStatus.PUBLISHED, VariantStatus.TAKEN_DOWN));
        }
    }

    record VariantCorrected(Amendment amendment, Actor actor, Subject subject, Instant at) implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.digest("text", amendment.before(), amendment.text()));
        }
    }

    record CorrectionReplied(Amendment amendment, String remoteId, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("reply", null, remoteId));
        }
    }

    /** It failed, is held, goes on, or only a person can say. */
    record AmendmentMoved(Amendment amendment, AmendmentStatus after, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("kind", amendment.kind(), amendment.kind()),
                    Change.of("status", amendment.status(), after));
        }
    }
}
