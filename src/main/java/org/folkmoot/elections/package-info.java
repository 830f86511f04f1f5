/** The council's elections and their pre-election periods: as many as there are, by-elections among them. */
@ApplicationModule(
        displayName = "Elections",
        allowedDependencies = {"foundation", "web", "people"})
@NullMarked
package org.folkmoot.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
