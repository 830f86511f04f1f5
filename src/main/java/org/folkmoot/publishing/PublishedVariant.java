package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** A variant that is on its network: what the inbox shows above a resident's comment. */
public record PublishedVariant(
        VariantId id,
        PostId post,
        AccountId account,
        String label,
        String text,
        String remoteId,
        @Nullable URI permalink,
        Instant publishedAt) {}
