package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.networks.NetworkInfo;

/** Public for its template only. */
public record ChoosePage(List<NetworkInfo> connectable) {

    public List<NetworkInfo> byProgram() {
        return connectable.stream().filter(network -> !network.byHand()).toList();
    }

    public List<NetworkInfo> byHand() {
        return connectable.stream().filter(NetworkInfo::byHand).toList();
    }
}
