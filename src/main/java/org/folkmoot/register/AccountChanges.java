package org.folkmoot.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.foundation.Change;
import org.jspecify.annotations.Nullable;

/** The fields of an entry before and after, as the trail keeps them: free notes only as a digest. */
final class AccountChanges {

    private AccountChanges() {}

    static List<Change> between(@Nullable Account before, Account after) {
        return Stream.of(AccountField.values())
                .map(field -> change(field, before == null ? null : field.of(before), field.of(after)))
                .filter(Change::happened)
                .toList();
    }

    private static Change change(AccountField field, @Nullable String before, String after) {
        var earlier = before == null || before.isEmpty() ? null : before;
        var later = after.isEmpty() ? null : after;
        return field.guarded() ? Change.digest(name(field), earlier, later) : Change.of(name(field), earlier, later);
    }

    /** {@code REMOTE_ID} is "remote id". */
    private static String name(AccountField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
