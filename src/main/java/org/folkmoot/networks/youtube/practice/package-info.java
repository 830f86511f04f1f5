/** Plays YouTube's Data API and Analytics API for channels. */
@NullMarked
package org.folkmoot.networks.youtube.practice;

import org.jspecify.annotations.NullMarked;
