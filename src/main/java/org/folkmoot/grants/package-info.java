/** Signing in at a network: where people are sent, what comes back, and connecting what their grant reaches. */
@ApplicationModule(
        displayName = "Grants",
        allowedDependencies = {"foundation", "web", "vault", "people", "networks", "apps", "connections", "register"})
@NullMarked
package org.folkmoot.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
