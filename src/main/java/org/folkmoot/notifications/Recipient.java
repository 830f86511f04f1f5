package org.folkmoot.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param person the user, who then also finds the message among their notices; null for somebody who is none (yet)
 */
public record Recipient(String name, String email, @Nullable UUID person) {}
