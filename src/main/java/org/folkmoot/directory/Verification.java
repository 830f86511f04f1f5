package org.folkmoot.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "is this one of yours?". */
public record Verification(
        @Schema(description = "What was asked") String url,

        @Schema(
                description =
                        "Of several, IMPOSTOR counts before OFFICIAL, DORMANT and CLOSED; NOT_OURS when nothing was found")
        Verdict verdict,

        @Schema(description = "A handle alone can mean accounts on several networks")
        List<Found> found) {

    /**
     * @param address where the account really is
     * @param closedOn when it was closed; null while it is open, or where nobody wrote it down
     * @param successor where its followers were sent; null where it has none
     */
    public record Found(
            Verdict verdict,
            String network,
            String networkName,
            String name,
            @Nullable String address,
            @Nullable LocalDate closedOn,
            @Nullable String successor) {}
}
