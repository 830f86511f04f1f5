/** Every quarter the owner of an account confirms its entry; whoever does not is reminded, and then others are. */
@ApplicationModule(
        displayName = "Attestations",
        allowedDependencies = {"foundation", "web", "people", "notifications", "networks", "register"})
@NullMarked
package org.folkmoot.attestations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
