package org.folkmoot.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The whole answer of the public API. */
@Schema(
        description =
                "Every official account, by network and name. Closed accounts are left out: ask verify about them.")
public record OfficialAccounts(
        String organisation,

        @Schema(description = "The organisation's date on which this was read from its register")
        LocalDate asOf,

        @Schema(description = "Where the rules for comments stand; empty when not published yet")
        String houseRules,

        @Schema(description = "Whom to ask, by role") Contact contact,

        List<OfficialAccount> accounts) {

    /** A role and the way to it, never a person. */
    public record Contact(String role, String email) {}
}
