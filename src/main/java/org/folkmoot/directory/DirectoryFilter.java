package org.folkmoot.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts the public page shows, as it stands in the address; null and empty mean "any".
 *
 * @param q part of a name, a handle, a network, a service or of what the account is for
 */
public record DirectoryFilter(
        @Nullable String q,
        @Nullable String network,
        @Nullable String service) {

    static DirectoryFilter all() {
        return new DirectoryFilter(null, null, null);
    }

    boolean shows(OfficialAccount account) {
        return (blank(network) || account.network().equals(network))
                && (blank(service) || account.service().equals(service))
                && (blank(q) || text(account).contains(String.valueOf(q).strip().toLowerCase(Locale.ROOT)));
    }

    boolean any() {
        return blank(q) && blank(network) && blank(service);
    }

    private static String text(OfficialAccount account) {
        return String.join(
                        " ",
                        account.name(),
                        account.handle(),
                        account.networkName(),
                        account.service(),
                        account.purpose(),
                        account.partner())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
