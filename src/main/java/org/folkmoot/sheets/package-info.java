/** The register as a spreadsheet: written for other programs, and read back when it has been filled in there. */
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"foundation", "web", "archive", "people", "networks", "register"})
@NullMarked
package org.folkmoot.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
