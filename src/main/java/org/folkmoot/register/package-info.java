/** Services and accounts: what speaks for the council, and who answers for it. */
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"foundation", "web", "people", "networks", "connections", "incidents"})
@NullMarked
package org.folkmoot.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
