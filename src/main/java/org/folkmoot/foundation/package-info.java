/**
 * What every room may use: time, ids, the organisation, who acts, and the two things any room may say: {@link
 * org.folkmoot.foundation.Recorded} (a change happened) and {@link org.folkmoot.foundation.Evidence} (a promise of the
 * plan is kept so far). Shared: open to all, so it holds at most 15 types, counted by a test.
 */
@ApplicationModule(
        displayName = "Foundation",
        allowedDependencies = {})
@NullMarked
package org.folkmoot.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
