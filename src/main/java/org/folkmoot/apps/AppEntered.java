package org.folkmoot.apps;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;

/** The council's app at a network is another one, or has another secret; the secret itself is nowhere in it. */
public record AppEntered(
        Network network, boolean practice, Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
