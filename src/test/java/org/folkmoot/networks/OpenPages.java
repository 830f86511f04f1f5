package org.folkmoot.networks;

import org.springframework.boot.http.client.InetAddressFilter;

/** Pages of this machine too, for tests that serve them themselves. */
public final class OpenPages {

    private OpenPages() {}

    public static WebPages fetching() {
        return new WebPages(InetAddressFilter.all(), false);
    }
}
