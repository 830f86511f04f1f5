package org.folkmoot.inbox;

import java.net.URI;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a reply's author is told of its way to the network, and what they can do.
 *
 * @param key the state in words
 * @param why the reason that delivery gives
 * @param advice what to do about it
 * @param undecided the delivery's id where only a person can say what happened
 */
public record ReplyState(
        DeliveryStatus status,
        String tone,
        String icon,
        String key,
        Delivery.@Nullable Why why,
        @Nullable String advice,
        @Nullable URI permalink,
        @Nullable String undecided) {

    public static ReplyState of(Entry.Answered answered) {
        return of(answered.delivery().orElseThrow());
    }

    public static ReplyState of(Delivery delivery) {
        var status = delivery.status();
        return new ReplyState(
                status,
                tone(status),
                icon(status),
                "inbox.delivery."
                        + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                delivery.why(),
                advice(delivery),
                delivery.where().map(ref -> ref.permalink()).orElse(null),
                delivery.undecided() ? delivery.id().value().toString() : null);
    }

    public boolean mayTakeBack() {
        return status == DeliveryStatus.WAITING || status == DeliveryStatus.HELD;
    }

    public boolean mayWriteAgain() {
        return status == DeliveryStatus.FAILED || status == DeliveryStatus.MISSED || status == DeliveryStatus.WITHDRAWN;
    }

    private static @Nullable String advice(Delivery delivery) {
        return switch (delivery.status()) {
            case UNKNOWN -> delivery.undecided() ? "inbox.advice.undecided" : "inbox.advice.unknown";
            case FAILED -> "inbox.advice.failed";
            case MISSED -> "inbox.advice.missed";
            case HELD -> "inbox.advice.held";
            case WAITING, SENDING, HANDED_OVER, PUBLISHED, WITHDRAWN -> null;
        };
    }

    private static String tone(DeliveryStatus status) {
        return switch (status) {
            case WAITING, SENDING, HANDED_OVER -> "info";
            case PUBLISHED -> "good";
            case UNKNOWN, MISSED -> "alert";
            case FAILED -> "bad";
            case HELD -> "held";
            case WITHDRAWN -> "quiet";
        };
    }

    private static String icon(DeliveryStatus status) {
        return switch (status) {
            case WAITING -> "clock";
            case SENDING -> "up";
            case HANDED_OVER -> "person";
            case PUBLISHED -> "tick-circle";
            case UNKNOWN -> "question";
            case MISSED -> "missed";
            case FAILED -> "cross-octagon";
            case HELD -> "pause";
            case WITHDRAWN -> "undo";
        };
    }
}
