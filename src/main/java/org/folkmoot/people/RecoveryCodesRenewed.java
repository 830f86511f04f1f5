package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person made new recovery codes; the old ones are void. */
public record RecoveryCodesRenewed(Actor actor, Subject subject, Instant at) implements Recorded {}
