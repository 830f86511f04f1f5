package org.folkmoot.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as anybody may know it: no private person stands here, only services and roles. */
@Schema(description = "An account that speaks for the organisation. It names services and roles, never people.")
public record OfficialAccount(
        @Schema(description = "Stays the same while the handle changes")
        java.util.UUID id,

        @Schema(description = "The network's key, such as facebook")
        String network,

        @Schema(description = "The network's own name") String networkName,

        @Schema(description = "The name that the account shows")
        String name,

        String handle,

        @Nullable String address,

        @Schema(description = "The service that answers for it")
        String service,

        @Schema(description = "Who it is run with; empty when the organisation runs it alone")
        String partner,

        @Schema(description = "What it is for") String purpose,

        @Schema(description = "ISO 639 codes") List<String> languages,

        @Schema(description = "official, or dormant: kept, not used for daily posts; or closing: about to be closed")
        String status,

        @Nullable Proof proof) {

    /** @param kind how the account and the organisation's own website point at each other */
    @Schema(description = "How a program can check by itself that the account is ours; null: not verified yet")
    public record Proof(ProofKind kind, String page, Instant checkedAt) {}
}
