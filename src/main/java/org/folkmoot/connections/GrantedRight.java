package org.folkmoot.connections;

import org.folkmoot.networks.Right;

/**
 * One thing that the sign-in lets us do, or not, as its probe found.
 *
 * @param note what the network answered, without secrets; empty when it works
 */
public record GrantedRight(Right right, boolean granted, String note) {}
