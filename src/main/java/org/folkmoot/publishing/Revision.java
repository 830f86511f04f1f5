package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a variant said at one time, and who had written it so. */
public record Revision(
        UUID id,
        int number,
        String text,
        String link,
        List<PostImage> images,
        Extras extras,
        RevisionHash hash,
        @Nullable UUID savedBy,
        String savedByName,
        Instant savedAt) {}
