/** Who of those that answer for an account was trained, and when. */
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"foundation", "web", "people", "register", "checks"})
@NullMarked
package org.folkmoot.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
