/**
 * The frame around every page: templates, words, navigation, notices, errors, and the sockets through which rooms put
 * themselves on a screen ({@link org.folkmoot.web.NavItem}, {@link org.folkmoot.web.Panel}, {@link
 * org.folkmoot.web.Search}). Shared: open to all rooms; calls only foundation.
 */
@ApplicationModule(displayName = "Web", allowedDependencies = "foundation")
@NullMarked
package org.folkmoot.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
