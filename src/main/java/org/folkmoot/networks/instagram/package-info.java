/**
 * Instagram over the Graph API by way of the page that the professional account is linked to. Facts:
 * developers.facebook.com/documentation/instagram-platform, read 2026-11-22.
 */
@NullMarked
package org.folkmoot.networks.instagram;

import org.jspecify.annotations.NullMarked;
