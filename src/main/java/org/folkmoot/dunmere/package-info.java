/** The demonstration council, made through the rooms own commands. */
@ApplicationModule(
        displayName = "Dunmere",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "assets",
            "networks",
            "apps",
            "connections",
            "incidents",
            "register",
            "attestations",
            "hours",
            "directory",
            "checks",
            "training",
            "impostors",
            "elections",
            "risk",
            "distribution",
            "adoption",
            "requests",
            "delivery",
            "publishing",
            "inbox",
            "feeds",
            "reporting",
            "plan"
        })
@NullMarked
package org.folkmoot.dunmere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
