/** Posts, their variants for each account, checks, approvals and the calendar. */
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "assets",
            "networks",
            "connections",
            "register",
            "hours",
            "risk",
            "readiness",
            "requests",
            "delivery"
        })
@NullMarked
package org.folkmoot.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
