package org.folkmoot.networks;

/** A text's length in one of the network's units. */
public record Length(Limits.Unit unit, int used, int limit) {

    public boolean fits() {
        return used <= limit;
    }

    public int left() {
        return limit - used;
    }
}
