/**
 * LinkedIn pages by the Community Management API, one page at a time. Facts: learn.microsoft.com/linkedin/marketing, read
 * 2026-11-22.
 */
@NullMarked
package org.folkmoot.networks.linkedin;

import org.jspecify.annotations.NullMarked;
