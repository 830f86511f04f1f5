/** Facebook Pages over the Graph API, one page grant at a time. Facts: developers.facebook.com, read 2026-11-22. */
@NullMarked
package org.folkmoot.networks.facebook;

import org.jspecify.annotations.NullMarked;
