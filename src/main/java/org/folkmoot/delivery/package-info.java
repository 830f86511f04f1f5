/** Makes a frozen piece of content appear on its account exactly once, or says truthfully what is known. */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "people",
            "networks",
            "connections",
            "register",
            "notifications"
        })
@NullMarked
package org.folkmoot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
