package org.folkmoot.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message on a person's own list, until they dismiss it. */
public record PersonalNotice(UUID id, String text, @Nullable String path, Instant at) {}
