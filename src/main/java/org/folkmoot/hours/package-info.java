/** Working time: when the council answers, bank holidays, and the arithmetic of promised times. */
@ApplicationModule(
        displayName = "Hours",
        allowedDependencies = {"foundation", "web", "people", "connections", "register"})
@NullMarked
package org.folkmoot.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
