/** Connections to accounts on networks: encrypted credentials, health, webhook address, read cursors. */
@ApplicationModule(
        displayName = "Connections",
        allowedDependencies = {
            "foundation",
            "web",
            "vault",
            "archive",
            "people",
            "assets",
            "networks",
            "notifications",
            "apps"
        })
@NullMarked
package org.folkmoot.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
