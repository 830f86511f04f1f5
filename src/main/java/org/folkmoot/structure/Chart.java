package org.folkmoot.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.register.Account;
import org.folkmoot.register.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Who runs what at the end of a day, or now.
 *
 * @param rolesSince the first day of which roles are known; null where it is none
 * @param everywhere who has a role for every account, and so stands in no single place
 */
public record Chart(
        String organisation,
        LocalDate on,
        @Nullable LocalDate rolesSince,
        Map<Part, List<Holder>> everywhere,
        List<Directorate> directorates) {

    /** Whether it is known who held roles on its day. */
    public boolean rolesKnown() {
        return rolesSince != null && !on.isBefore(rolesSince);
    }

    /** @param name empty for services without one */
    public record Directorate(String name, List<Unit> services) {

        public int accounts() {
            return services.stream().mapToInt(unit -> unit.accounts().size()).sum();
        }

        public long vacancies() {
            return services.stream().mapToLong(Unit::vacancies).sum();
        }
    }

    public record Unit(ServiceId id, String name, List<Presence> accounts) {

        public long vacancies() {
            return accounts.stream().filter(Presence::vacant).count();
        }
    }

    /** An account with the people who answer for it; somebody who stands in two services is shown in both. */
    public record Presence(Account account, String network, Map<Part, List<Holder>> people) {

        public boolean vacant() {
            return vacant(Part.OWNER) || vacant(Part.DEPUTY);
        }

        /** Nobody, or only somebody who has left. */
        public boolean vacant(Part part) {
            return people.getOrDefault(part, List.of()).stream().allMatch(Holder::gone);
        }

        public List<Holder> of(Part part) {
            return people.getOrDefault(part, List.of());
        }

        public @Nullable Holder first(Part part) {
            return of(part).isEmpty() ? null : of(part).getFirst();
        }
    }

    /** @param gone no longer works here */
    public record Holder(UUID person, String name, boolean gone) {}

    /** What somebody does for an account; its words are {@code structure.part.<PART>}. */
    public enum Part {
        OWNER,
        DEPUTY,
        ESCALATION,
        EDITOR,
        APPROVER,
        RESPONDER;

        /** Named in the entry itself, so that a vacancy can be seen. */
        public boolean named() {
            return this == OWNER || this == DEPUTY;
        }

        /** Comes from a role and not from the entry. */
        public boolean role() {
            return this == EDITOR || this == APPROVER || this == RESPONDER;
        }
    }

    public Stream<Unit> services() {
        return directorates.stream().flatMap(directorate -> directorate.services().stream());
    }

    public Stream<Presence> accounts() {
        return services().flatMap(unit -> unit.accounts().stream());
    }

    public int count() {
        return directorates.stream().mapToInt(Directorate::accounts).sum();
    }

    public long without(Part part) {
        return accounts().filter(presence -> presence.vacant(part)).count();
    }
}
