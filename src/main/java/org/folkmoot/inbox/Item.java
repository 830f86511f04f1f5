package org.folkmoot.inbox;

import java.net.URI;
import java.time.Instant;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;

/**
 * Something written on the network: by a resident, or by us outside Folkmoot.
 *
 * @param remoteId the network's permanent id
 * @param ours written by the account itself on the network, not from here
 * @param writtenAt by the network's clock
 * @param editedAt when we learned that its author changed it
 * @param removedAt when we learned that it is gone from the network
 * @param hiddenAt when it was hidden there from here; null while everybody sees it
 * @param removedByUs it is gone because somebody here removed it
 * @param forgottenAt when its words were deleted here, since the network lets them be kept no longer
 */
public record Item(
        ItemId id,
        ConversationId conversation,
        String remoteId,
        @Nullable String version,
        @Nullable URI permalink,
        String kind,
        boolean ours,
        String author,
        String text,
        Instant writtenAt,
        Instant receivedAt,
        @Nullable Instant editedAt,
        @Nullable Instant removedAt,
        @Nullable Instant hiddenAt,
        boolean removedByUs,
        @Nullable Instant forgottenAt) {

    public boolean removed() {
        return removedAt != null;
    }

    public boolean hidden() {
        return hiddenAt != null;
    }

    public boolean forgotten() {
        return forgottenAt != null;
    }

    RemoteRef ref() {
        return new RemoteRef(remoteId, version, permalink);
    }
}
