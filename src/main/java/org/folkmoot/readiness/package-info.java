/** What Folkmoot can see by itself of whether an account is set up: evidence, so that nobody ticks what a program can read. */
@ApplicationModule(
        displayName = "Readiness",
        allowedDependencies = {"foundation", "web", "people", "networks", "connections", "register", "hours", "checks"})
@NullMarked
package org.folkmoot.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
