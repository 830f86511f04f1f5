/** Connectors to the social networks behind small capability interfaces; stores nothing of ours. */
@ApplicationModule(
        displayName = "Networks",
        allowedDependencies = {"foundation", "web"})
@NullMarked
package org.folkmoot.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
