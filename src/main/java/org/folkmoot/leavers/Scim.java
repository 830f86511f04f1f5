package org.folkmoot.leavers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.Person;
import org.jspecify.annotations.Nullable;

/** What a council's directory says and hears in SCIM 2.0 (RFC 7643 and 7644, read 2026-11-27), as far as leavers go. */
final class Scim {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    private Scim() {}

    record ScimUser(List<String> schemas, UUID id, String userName, String displayName, boolean active) {

        static ScimUser of(Person person) {
            return new ScimUser(List.of(USER), person.id().value(), person.email(), person.name(), person.active());
        }
    }

    record ScimUsers(
            List<String> schemas,
            int totalResults,
            int startIndex,
            int itemsPerPage,
            @JsonProperty("Resources") List<ScimUser> resources) {}

    /** @param active false when they have left */
    record ScimPut(@Nullable Object active) {}

    record ScimPatch(@JsonProperty("Operations") @Nullable List<ScimOperation> operations) {

        /** What it makes of {@code active}; empty when it is about something else. */
        Optional<Boolean> active() {
            return (operations == null ? List.<ScimOperation>of() : operations)
                    .stream().flatMap(operation -> operation.active().stream()).reduce((first, last) -> last);
        }
    }

    /** @param value of the path, or without one an object by attributes */
    record ScimOperation(
            @Nullable String op,
            @Nullable String path,
            @Nullable Object value) {

        Optional<Boolean> active() {
            if (!"replace".equalsIgnoreCase(op) && !"add".equalsIgnoreCase(op)) {
                return Optional.empty();
            }
            if (path == null || path.isBlank()) {
                return value instanceof Map<?, ?> attributes ? truth(attributes.get("active")) : Optional.empty();
            }
            return path.strip().equalsIgnoreCase("active") ? truth(value) : Optional.empty();
        }
    }

    /** Directories write it as a truth value or as a word. */
    static Optional<Boolean> truth(@Nullable Object value) {
        if (value instanceof Boolean known) {
            return Optional.of(known);
        }
        return value == null
                ? Optional.empty()
                : switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                };
    }
}
