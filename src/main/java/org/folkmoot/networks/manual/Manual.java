package org.folkmoot.networks.manual;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.networks.Availability.Why;
import org.folkmoot.networks.ByHand;
import org.folkmoot.networks.Capabilities;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Proof;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.Replies;

/** A network on which people post what Folkmoot has prepared. Nothing is read there and nothing is sent. */
final class Manual implements Connector {

    private final Network network;
    private final URI web;
    private final Contract contract;
    private final Capabilities capabilities;

    /**
     * @param homes the hosts at which the network's own pages stand; empty for any place
     * @param why what keeps a program from posting there for a council
     * @param source where the network says so
     */
    Manual(Network network, Set<String> homes, Why why, URI source, LocalDate read) {
        this.network = network;
        this.web = source.resolve("/");
        this.contract = new Contract("by hand", null, null, source, read);
        var place = new Place(homes);
        capabilities = new Capabilities()
                .with(ConnectsAccounts.class, new ManualAccess(place), Proof.CONTRACT)
                .with(ByHand.class, place, Proof.CONTRACT)
                .without(Publishes.class, why)
                .without(Replies.class, why)
                .without(ReadsPosts.class, why)
                .without(ReadsComments.class, why)
                .without(Measures.class, why);
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Contract contract() {
        return contract;
    }

    @Override
    public Set<String> hosts() {
        return Set.of();
    }

    @Override
    public URI web() {
        return web;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }
}
