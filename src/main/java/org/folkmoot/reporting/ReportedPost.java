package org.folkmoot.reporting;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** A post of ours that is on its network. */
record ReportedPost(
        UUID variant,
        AccountId account,
        String remoteId,
        @Nullable String permalink,
        String label,
        Instant at) {}
