/** Distribution lists: who is told is a question to the register, never a list that somebody keeps by hand. */
@ApplicationModule(
        displayName = "Distribution",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "notifications",
            "people",
            "networks",
            "register",
            "sheets"
        })
@NullMarked
package org.folkmoot.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
