package org.folkmoot.inbox;

import java.time.Instant;

/** Words for staff. No type that leads to a network takes one. */
public record Note(String author, String words, Instant writtenAt) {}
