/**
 * YouTube channels by the Data API v3 and the Analytics API v2, one channel at a time. Facts: Google's discovery document of
 * 27 April 2026 and developers.google.com/youtube, read 2026-11-22.
 */
@NullMarked
package org.folkmoot.networks.youtube;

import org.jspecify.annotations.NullMarked;
