/** The council action plan as it was written, each point with evidence computed from the rooms. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"foundation", "web", "archive", "people"})
@NullMarked
package org.folkmoot.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
