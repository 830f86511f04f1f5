package org.folkmoot.sheets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/** A file on its way into the register, with the rows that nobody has dealt with yet. */
record Import(UUID id, @Nullable UUID person, String fileName, List<ImportRow> rows, Instant addedAt, boolean saved) {

    Subject subject() {
        return new Subject("import", id, fileName);
    }
}
