/** X by its API v2. */
@NullMarked
package org.folkmoot.networks.x;

import org.jspecify.annotations.NullMarked;
