/** What Meta's networks share: calls, errors, insights, webhooks. Facts: developers.facebook.com, read 2026-11-22. */
@NullMarked
package org.folkmoot.networks.graph;

import org.jspecify.annotations.NullMarked;
