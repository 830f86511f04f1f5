package org.folkmoot.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What the public register says beside its accounts is different now. */
public record DirectorySettingsChanged(Actor actor, Instant at, List<Change> changes) implements Recorded {

    /** There is one public register in an installation, so its id is fixed. */
    static final Subject SUBJECT = new Subject("public register", new UUID(0, 2), "Public register");

    @Override
    public Subject subject() {
        return SUBJECT;
    }
}
