package org.folkmoot.reporting;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A post of ours that is on its network.
 *
 * @param variant the native post's id where it was made on the network itself
 * @param outside made on the network itself
 */
record ReportedPost(
        UUID variant,
        AccountId account,
        String remoteId,
        @Nullable String permalink,
        String label,
        Instant at,
        boolean outside) {}
