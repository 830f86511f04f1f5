/** Plays Threads. */
@NullMarked
package org.folkmoot.networks.threads.practice;

import org.jspecify.annotations.NullMarked;
