/** Today: what needs me now, made of other rooms panels. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"foundation", "web", "people"})
@NullMarked
package org.folkmoot.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
