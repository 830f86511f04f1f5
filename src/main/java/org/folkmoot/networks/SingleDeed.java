package org.folkmoot.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plan of one step that may be repeated: whatever became of an attempt, doing it again is right. */
public record SingleDeed(String kind, Wish wish) implements Publishes {

    /** What was done to something is not read back. It is simply done again. */
    public static final Reconciles AGAIN = new Reconciles() {

        @Override
        public Duration settles() {
            return Duration.ZERO;
        }

        @Override
        public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
            return new Reconciliation.Absent(true);
        }
    };

    @FunctionalInterface
    public interface Wish {
        Outcome send(Session session, RemoteRef target, PublishOrder order);
    }

    public static SingleDeed correcting(Edits edits) {
        return new SingleDeed("correct", (session, target, order) -> edits.edit(session, target, order.content()));
    }

    public static SingleDeed takingDown(Deletes deletes) {
        return new SingleDeed("take-down", (session, target, order) -> deletes.delete(session, target));
    }

    public static SingleDeed moderating(Moderates moderates, Deed deed) {
        return new SingleDeed("moderate", (session, target, order) -> moderates.moderate(session, target, deed));
    }

    public static SingleDeed blocking(Blocks blocks) {
        return new SingleDeed("block", (session, target, order) -> blocks.block(session, target));
    }

    public static SingleDeed unblocking(Blocks blocks) {
        return new SingleDeed("unblock", (session, target, order) -> blocks.unblock(session, target));
    }

    public static SingleDeed muting(Mutes mutes, boolean thread) {
        return new SingleDeed(
                "mute",
                (session, target, order) -> thread ? mutes.muteThread(session, target) : mutes.mute(session, target));
    }

    public static SingleDeed unmuting(Mutes mutes, boolean thread) {
        return new SingleDeed(
                "unmute",
                (session, target, order) ->
                        thread ? mutes.unmuteThread(session, target) : mutes.unmute(session, target));
    }

    /** The order's content is what the moderators read, and says what kind of report it is. */
    public static SingleDeed reporting(Reports reports, boolean person) {
        return new SingleDeed("report", (session, target, order) -> {
            var words = order.content().text();
            var reason = Reports.Reason.valueOf(about(order));
            return person
                    ? reports.reportPerson(session, target, reason, words)
                    : reports.reportItem(session, target, reason, words);
        });
    }

    /** The order's content says which list. */
    public static SingleDeed enlisting(KeepsLists lists) {
        return new SingleDeed("enlist", (session, target, order) -> lists.enlist(session, target, about(order)));
    }

    public static SingleDeed delisting(KeepsLists lists) {
        return new SingleDeed("delist", (session, target, order) -> lists.delist(session, target, about(order)));
    }

    private static String about(PublishOrder order) {
        return Objects.requireNonNull(order.content().about());
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        return new PublishPlan(List.of(new Step(0, kind, Step.Safety.IDEMPOTENT, Map.of())));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return wish.send(session, Objects.requireNonNull(order.replyTo()), order);
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return new Outcome.Unknown(Diagnostics.of("It is done at once; there is nothing to wait for"));
    }
}
