package org.folkmoot.plan;

import java.util.UUID;

public record PlanId(UUID value) {}
