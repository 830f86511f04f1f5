/** Images with their alternative text, safe to publish. */
@ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {"foundation", "web", "vault", "archive", "people"})
@NullMarked
package org.folkmoot.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
