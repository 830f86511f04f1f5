package org.folkmoot.networks.manual;

import java.net.URI;
import java.util.Optional;

/** An address of the web as people type it: with or without its scheme. */
final class ManualAddress {

    private ManualAddress() {}

    static Optional<URI> read(String typed) {
        var text = typed.strip();
        try {
            var address = URI.create(text.contains("://") ? text : "https://" + text);
            return address.getHost() != null
                            && address.getHost().contains(".")
                            && address.getUserInfo() == null
                            && "https".equalsIgnoreCase(address.getScheme())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
