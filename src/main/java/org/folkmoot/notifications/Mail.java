package org.folkmoot.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox.
 *
 * @param body null once it is handed over
 * @param error why the last try failed, in the mail server's words
 */
public record Mail(
        UUID id,
        String toName,
        String toEmail,
        String subject,
        @Nullable String body,
        @Nullable String path,
        Instant createdAt,
        MailState state,
        int tries,
        Instant nextTry,
        @Nullable String error) {}
