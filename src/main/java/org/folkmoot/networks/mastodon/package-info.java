/**
 * Mastodon and the servers that speak its API, each with its own address and limits. Facts: docs.joinmastodon.org, read
 * 2026-11-22; what differs on GoToSocial from its sources of 3 October 2025.
 */
@NullMarked
package org.folkmoot.networks.mastodon;

import org.jspecify.annotations.NullMarked;
