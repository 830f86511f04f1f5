package org.folkmoot.publishing;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks before a published variant is taken down or corrected. Public for its templates only.
 *
 * @param now what it says on the network
 * @param missing why the network does not do what this page is for; null where it does
 * @param noReply why nothing can be said below it either
 * @param noTakingDown why it cannot be taken down
 * @param reply the form answers below the post in place of changing it
 */
public record AmendPage(
        UUID variant,
        UUID post,
        String label,
        String account,
        String networkName,
        @Nullable URI permalink,
        String now,
        @Nullable Problem missing,
        @Nullable Problem noReply,
        @Nullable Problem noTakingDown,
        boolean mayTakeDown,
        boolean reply,
        String text,
        String reason,
        List<Problem> problems) {}
