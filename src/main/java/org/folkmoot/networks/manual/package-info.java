/** Places without an API that serves us: a person posts what was prepared. */
@NullMarked
package org.folkmoot.networks.manual;

import org.jspecify.annotations.NullMarked;
