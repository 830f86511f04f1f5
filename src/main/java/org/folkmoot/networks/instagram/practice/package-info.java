/** Plays Instagram for professional accounts, by way of the pages that they are linked to. */
@NullMarked
package org.folkmoot.networks.instagram.practice;

import org.jspecify.annotations.NullMarked;
