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
 * @param rolesKnown roles are only known as they stand today
 */
public record Chart(String organisation, LocalDate on, boolean rolesKnown, List<Directorate> directorates) {

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
