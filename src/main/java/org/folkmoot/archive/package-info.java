/** The trail: who did what, when, before, after and why; sealed so that nobody can change it unseen. */
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"foundation", "web"})
@NullMarked
package org.folkmoot.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
