/** News from the council's own pages and from others, as a source of posts. */
@ApplicationModule(
        displayName = "Feeds",
        allowedDependencies = {"foundation", "web", "archive", "people", "networks", "publishing"})
@NullMarked
package org.folkmoot.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
