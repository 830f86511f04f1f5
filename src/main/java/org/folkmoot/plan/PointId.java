package org.folkmoot.plan;

import java.util.UUID;

public record PointId(UUID value) {}
