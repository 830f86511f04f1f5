package org.folkmoot.distribution;

/**
 * A mail that came back.
 *
 * @param hard for good: the address does not exist or refuses mail; else for the time being
 * @param detail what the mail server said
 */
public record Bounce(String email, boolean hard, String detail) {}
