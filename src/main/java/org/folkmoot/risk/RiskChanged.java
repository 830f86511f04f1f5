package org.folkmoot.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

public record RiskChanged(
        RiskId risk, Actor actor, Subject subject, Instant at, List<Change> changes, Optional<String> reason)
        implements Recorded {}
