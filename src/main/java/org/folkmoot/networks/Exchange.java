package org.folkmoot.networks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What came of one request on the wire, before any connector judges it. */
public sealed interface Exchange {

    /**
     * A whole answer.
     *
     * @param headers names in lower case, the first value of each
     */
    record Answered(int status, Map<String, String> headers, byte[] body) implements Exchange {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** Not one byte of the request left: no address, no connection, no TLS, or refused by our own guard. */
    record NotSent(String why) implements Exchange {}

    /**
     * Some of it may have arrived, and no whole answer came back.
     *
     * @param status of the answer that broke off, or 0
     */
    record Lost(int status, String why) implements Exchange {}
}
