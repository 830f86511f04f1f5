package org.folkmoot.register;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Change;
import org.jspecify.annotations.Nullable;

/** The fields of an entry before and after, as the trail keeps them: free notes only as a digest. */
final class AccountChanges {

    private AccountChanges() {}

    static List<Change> between(@Nullable Account before, Account after) {
        return Stream.of(
                        Change.of(
                                "network",
                                before == null ? null : before.network().key(),
                                after.network().key()),
                        Change.of("kind", before == null ? null : before.kind(), after.kind()),
                        Change.of("handle", before == null ? null : before.handle(), after.handle()),
                        Change.of("name", before == null ? null : before.name(), after.name()),
                        Change.of("address", before == null ? null : before.address(), after.address()),
                        Change.of("network id", before == null ? null : before.remoteId(), after.remoteId()),
                        Change.of(
                                "service",
                                before == null ? null : before.service().value(),
                                after.service().value()),
                        Change.of("owner", before == null ? null : id(before.owner()), id(after.owner())),
                        Change.of("deputy", before == null ? null : id(before.deputy()), id(after.deputy())),
                        Change.of("purpose", before == null ? null : before.purpose(), after.purpose()),
                        Change.of("audience", before == null ? null : before.audience(), after.audience()),
                        Change.digest("notes", before == null ? null : before.notes(), after.notes()),
                        Change.of("status", before == null ? null : before.status(), after.status()))
                .filter(Change::happened)
                .toList();
    }

    private static @Nullable Object id(org.folkmoot.people.@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
