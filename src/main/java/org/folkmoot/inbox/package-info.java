/** What residents say to us on our posts, and our answers inside the promised time. */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "foundation",
            "web",
            "archive",
            "people",
            "networks",
            "connections",
            "register",
            "hours",
            "risk",
            "delivery",
            "publishing"
        })
@NullMarked
package org.folkmoot.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
