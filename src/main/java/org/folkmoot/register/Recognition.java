package org.folkmoot.register;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Networks networks;

    Recognition(Identities identities, Accounts accounts, Networks networks) {
        this.identities = identities;
        this.accounts = accounts;
        this.networks = networks;
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

    private void look(Network network, String handle, @Nullable URI address, LinkedHashSet<AccountId> found) {
        Identity.keys(network, handle, address, null)
                .forEach(key -> identities.find(network, key).ifPresent(found::add));
    }
}
