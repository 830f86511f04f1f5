/** X as it is played for practice and tests. */
@NullMarked
package org.folkmoot.networks.x.practice;

import org.jspecify.annotations.NullMarked;
