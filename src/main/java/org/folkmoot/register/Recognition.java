package org.folkmoot.register;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the register somebody means who types an address or a handle, in whatever spelling: {@code
 * m.facebook.com/Dunmere.DC/}, {@code https://x.com/dunmeredc?lang=en}, {@code @dunmeredc}. A handle alone may mean
 * accounts on several networks.
 */
@org.springframework.stereotype.Service
public class Recognition {

    private static final int LONGEST = 2_000;

    private final Identities identities;
    private final Accounts accounts;
    private final AccountPasts pasts;
    private final Networks networks;

    Recognition(Identities identities, Accounts accounts, AccountPasts pasts, Networks networks) {
        this.identities = identities;
        this.accounts = accounts;
        this.pasts = pasts;
        this.networks = networks;
    }

    /** What all accounts are called at one moment, for whoever compares many with the register. */
    public static final class Names {

        private final Map<String, AccountId> current;
        private final Map<String, AccountId> former;

        private Names(Map<String, AccountId> current, Map<String, AccountId> former) {
            this.current = current;
            this.former = former;
        }

        /**
         * The canonical names of what is written so, in whatever spelling.
         *
         * @param address as it was typed; one that is none gives no name
         */
        public List<String> keys(Network network, String handle, String address, String remoteId) {
            var uri = AccountProblems.address(address).orElse(null);
            return Identity.keys(network, handle, uri, remoteId).stream()
                    .map(key -> network.key() + " " + key)
                    .toList();
        }

        public Optional<AccountId> now(String key) {
            return Optional.ofNullable(current.get(key));
        }

        /** The account that went by a handle which it no longer has. */
        public Optional<AccountId> formerly(String key) {
            return Optional.ofNullable(former.get(key));
        }
    }

    /** By network, as the networks are listed; empty when nothing in the register is meant. */
    public List<Account> of(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }

        var found = new LinkedHashSet<AccountId>();
        var address = AccountProblems.address(text);
        for (var network : networks.all().stream().map(NetworkInfo::network).toList()) {
            address.ifPresent(uri -> look(network, "", uri, found));
            if (!text.contains("/")) {
                look(network, text, null, found);
            }
        }
        return found.stream().map(accounts::find).flatMap(Optional::stream).toList();
    }

    /** The account on this network that has the handle or the address already, whatever its status. */
    public Optional<Account> on(Network network, String handle, @Nullable URI address) {
        var found = new LinkedHashSet<AccountId>();
        look(network, handle, address, found);
        return found.stream().findFirst().flatMap(accounts::find);
    }

    /** As they are now: asked once for a whole file, since it reads them all. */
    public Names names() {
        var former = new HashMap<String, AccountId>();
        pasts.renamed()
                .forEach(past -> Identity.keys(past.network(), past.handle(), null, null)
                        .forEach(key -> former.put(past.network().key() + " " + key, past.id())));
        return new Names(identities.all(), former);
    }

    private void look(Network network, String handle, @Nullable URI address, LinkedHashSet<AccountId> found) {
        Identity.keys(network, handle, address, null)
                .forEach(key -> identities.find(network, key).ifPresent(found::add));
    }
}
