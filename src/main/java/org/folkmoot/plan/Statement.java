package org.folkmoot.plan;

import java.time.Instant;

/** How far a point is, as somebody said it, where no room can measure it. */
public record Statement(PointId point, int percent, String words, String by, Instant at) {}
