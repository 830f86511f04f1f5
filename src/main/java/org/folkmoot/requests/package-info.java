/**
 * Requests for new accounts from the first idea to the end of the probation, closures of accounts, and the library of
 * decisions.
 */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "networks",
            "incidents",
            "register",
            "hours",
            "training",
            "risk",
            "readiness",
            "adoption"
        })
@NullMarked
package org.folkmoot.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
