package org.folkmoot.distribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record ExtraDraft(
        String name, String email, String reason, @Nullable LocalDate until) {}
