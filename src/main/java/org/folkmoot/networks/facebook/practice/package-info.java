/** Plays the Graph API for pages, their videos, Messenger and the portfolio that they belong to. */
@NullMarked
package org.folkmoot.networks.facebook.practice;

import org.jspecify.annotations.NullMarked;
