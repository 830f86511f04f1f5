package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody began a post or changed it. */
public record PostSaved(PostId post, int version, Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
