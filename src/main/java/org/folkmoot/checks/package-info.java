/** Whether the accounts are set up as they should be: baselines, checks with their evidence, audit rounds. */
@ApplicationModule(
        displayName = "Checks",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "networks",
            "connections",
            "register"
        })
@NullMarked
package org.folkmoot.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
