/** Starting and stopping: the embedded database, the first administrator, the timetable. */
@ApplicationModule(
        displayName = "Installation",
        allowedDependencies = {"foundation", "web", "archive", "people", "networks", "connections", "dunmere"})
@NullMarked
package org.folkmoot.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
