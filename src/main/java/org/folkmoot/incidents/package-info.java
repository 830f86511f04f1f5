/** Incident plans: what to do when somebody else gets hold of an account, and how often that is rehearsed. */
@ApplicationModule(
        displayName = "Incidents",
        allowedDependencies = {"foundation", "web", "people"})
@NullMarked
package org.folkmoot.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
