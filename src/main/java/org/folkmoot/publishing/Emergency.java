package org.folkmoot.publishing;

import java.time.Instant;

/** A post that goes ahead of everything else that waits, by whose word and why. */
record Emergency(PostId post, String markedBy, Instant markedAt, String reason) {}
