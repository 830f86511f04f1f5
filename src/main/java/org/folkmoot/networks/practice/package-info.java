/**
 * Networks to practise on: a process of their own that speaks the documented contracts of the real ones, with residents
 * who comment. Nothing here is used by a connector, which knows nothing of practice.
 */
@NullMarked
package org.folkmoot.networks.practice;

import org.jspecify.annotations.NullMarked;
