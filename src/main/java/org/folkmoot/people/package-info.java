/** Users, roles and permissions, sign-in, sessions, access tokens. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"foundation", "web", "vault", "archive", "notifications"})
@NullMarked
package org.folkmoot.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
