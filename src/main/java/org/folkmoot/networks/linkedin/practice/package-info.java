/** Plays LinkedIn's versioned API for pages. */
@NullMarked
package org.folkmoot.networks.linkedin.practice;

import org.jspecify.annotations.NullMarked;
