/** Which networks the council uses and why: its stance on each, assessments, pilots, and launch plans with their gates. */
@ApplicationModule(
        displayName = "Adoption",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "people",
            "networks",
            "register",
            "readiness",
            "notifications"
        })
@NullMarked
package org.folkmoot.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
