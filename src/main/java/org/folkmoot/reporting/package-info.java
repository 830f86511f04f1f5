/** Snapshots of the figures that networks give, and reports that say them in words. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "foundation",
            "web",
            "people",
            "networks",
            "connections",
            "register",
            "hours",
            "requests",
            "publishing",
            "inbox"
        })
@NullMarked
package org.folkmoot.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
