package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;

/** A socket: when so much working time has passed. The working hours implement it. */
public interface WorkingTime {

    Instant after(Instant from, Duration workingTime);
}
