/** Threads. Facts: developers.facebook.com/documentation/threads, read 2026-11-22. */
@NullMarked
package org.folkmoot.networks.threads;

import org.jspecify.annotations.NullMarked;
