package org.folkmoot.distribution;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody whom the register does not name, such as a partner; always with an end. */
public record Extra(UUID id, String name, String email, String reason, LocalDate until, String addedBy) {}
