/** The council's own apps at the networks: what they are called there and their secrets, entered once and used by all. */
@ApplicationModule(
        displayName = "Apps",
        allowedDependencies = {"foundation", "web", "vault", "people", "networks"})
@NullMarked
package org.folkmoot.apps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
