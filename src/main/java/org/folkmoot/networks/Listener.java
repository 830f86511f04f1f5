package org.folkmoot.networks;

import java.time.Duration;

/** Hears every exchange of a session, for whoever keeps account of them. */
public interface Listener {

    Listener NONE = (request, exchange, took) -> {};

    /** @param took from before the request left until the whole answer was there */
    void heard(Request request, Exchange exchange, Duration took);
}
