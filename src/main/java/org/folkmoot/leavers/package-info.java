/** Who has left: signed out within the quarter of an hour, and everything that they held given to somebody else. */
@ApplicationModule(
        displayName = "Leavers",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "people",
            "notifications",
            "networks",
            "connections",
            "register",
            "sheets"
        })
@NullMarked
package org.folkmoot.leavers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
