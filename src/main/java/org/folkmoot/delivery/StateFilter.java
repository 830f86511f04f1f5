package org.folkmoot.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.foundation.Refused;

/** What the list of deliveries can show. */
public enum StateFilter {
    OPEN(EnumSet.of(DeliveryStatus.UNKNOWN)),
    BY_HAND(EnumSet.of(DeliveryStatus.HANDED_OVER)),
    WAY(EnumSet.of(DeliveryStatus.WAITING, DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN)),
    TROUBLE(EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.MISSED, DeliveryStatus.HELD)),
    PUBLISHED(EnumSet.of(DeliveryStatus.PUBLISHED)),
    WITHDRAWN(EnumSet.of(DeliveryStatus.WITHDRAWN));

    private final Set<DeliveryStatus> statuses;

    StateFilter(Set<DeliveryStatus> statuses) {
        this.statuses = statuses;
    }

    static StateFilter of(String key) {
        return Arrays.stream(values())
                .filter(filter -> filter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.missing("delivery"));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Set<DeliveryStatus> statuses() {
        return statuses;
    }

    /** An unknown that is still being read back is on its way; one that is not waits for a decision. */
    boolean undecided() {
        return this == OPEN;
    }
}
