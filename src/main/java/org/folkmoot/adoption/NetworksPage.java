package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every network that Folkmoot knows or the council has spoken about. */
public record NetworksPage(List<Line> lines, LocalDate today, boolean mayAssess, boolean mayDecide) {

    /** @param stance null while the council has said nothing; @param score of the newest assessment; null for none */
    public record Line(
            String key,
            String name,
            @Nullable NetworkStance stance,
            @Nullable Integer score,
            @Nullable Assessment assessment) {}
}
