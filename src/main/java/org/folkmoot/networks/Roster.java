package org.folkmoot.networks;

/**
 * A list of people that an account keeps on its network.
 *
 * @param id as the network names it, for good
 * @param name as people see it; its owner can change it
 */
public record Roster(String id, String name) {}
