/** The organisational chart: directorate, service, account and the people who answer for it, today or on an earlier day. */
@ApplicationModule(
        displayName = "Structure",
        allowedDependencies = {"foundation", "web", "people", "networks", "register"})
@NullMarked
package org.folkmoot.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
