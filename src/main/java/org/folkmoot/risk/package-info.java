/** The risk register: detectors that open and close risks by themselves, playbooks, the security control sheet. */
@ApplicationModule(
        displayName = "Risk",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "networks",
            "connections",
            "incidents",
            "register",
            "checks",
            "impostors",
            "elections"
        })
@NullMarked
package org.folkmoot.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
