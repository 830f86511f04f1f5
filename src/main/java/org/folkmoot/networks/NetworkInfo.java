package org.folkmoot.networks;

/**
 * What a person is shown of a network.
 *
 * @param name the network's own name, the same in every language
 * @param connectable true when an account on it can be connected; others can stand in the register
 * @param byHand true where a person posts what was prepared
 */
public record NetworkInfo(Network network, String name, boolean connectable, boolean byHand) {

    public String key() {
        return network.key();
    }
}
