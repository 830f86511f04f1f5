package org.folkmoot.distribution;

import java.time.Instant;
import java.util.UUID;

/** @param letters how many it is addressed to; @param sent how many of those are handed over to the outbox */
public record Sending(
        UUID id, UUID list, String subject, String body, String name, Instant at, int letters, int sent) {}
