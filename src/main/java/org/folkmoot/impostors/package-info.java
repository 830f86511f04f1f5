/** The watch for false accounts: look-alikes, what residents report, and the log of getting them taken down. */
@ApplicationModule(
        displayName = "Impostors",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "networks",
            "connections",
            "register",
            "checks"
        })
@NullMarked
package org.folkmoot.impostors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
