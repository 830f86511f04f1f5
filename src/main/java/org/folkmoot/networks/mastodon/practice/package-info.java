/** Plays one server that speaks Mastodon's API: Mastodon itself or, in that manner, GoToSocial. */
@NullMarked
package org.folkmoot.networks.mastodon.practice;

import org.jspecify.annotations.NullMarked;
