/** Secrets that have to be read again, encrypted with a key that lies outside the database. */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {})
@NullMarked
package org.folkmoot.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
