package org.folkmoot.assets;

/**
 * What is to be read for how long.
 *
 * @param from milliseconds from the beginning
 * @param text its lines, with {@code <b>}, {@code <i>} and {@code <u>} at most
 */
record Cue(long from, long to, String text) {}
