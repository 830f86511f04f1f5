/** All outgoing mail and notices: is given a Recipient and knows nobody. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"foundation", "web"})
@NullMarked
package org.folkmoot.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
