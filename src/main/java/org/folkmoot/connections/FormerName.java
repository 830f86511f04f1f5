package org.folkmoot.connections;

import java.time.Instant;

/** How an account was called on its network until then; its permanent id is the same. */
public record FormerName(String handle, String name, Instant until) {}
