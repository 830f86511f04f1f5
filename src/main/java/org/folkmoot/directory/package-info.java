/**
 * The public directory of official accounts: what residents and their programs may read of the register, and whether an
 * address is one of ours.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"foundation", "web", "people", "networks", "register", "hours"})
@NullMarked
package org.folkmoot.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
