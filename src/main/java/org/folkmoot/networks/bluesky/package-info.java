/** Bluesky over the AT Protocol, with an app password. Facts: docs.bsky.app and the lexicons, read 2026-11-22. */
@NullMarked
package org.folkmoot.networks.bluesky;

import org.jspecify.annotations.NullMarked;
