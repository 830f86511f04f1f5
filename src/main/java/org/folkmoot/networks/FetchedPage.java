package org.folkmoot.networks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address that a person typed. */
public sealed interface FetchedPage {

    /**
     * The address answered.
     *
     * @param from where the answer came from in the end, after redirects
     * @param type media type without parameters, lower case; empty when the answer names none
     * @param etag to ask with next time; null when the server names none
     * @param modified the same, in the server's own words
     * @param again how long the server wants not to be asked again: the longer of max-age and Retry-After in seconds, at
     *     most a day
     */
    record Read(
            URI from,
            int status,
            String type,
            byte[] body,
            @Nullable String etag,
            @Nullable String modified,
            Duration again)
            implements FetchedPage {

        public boolean found() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Nothing usable came back. */
    record Unread(Why why) implements FetchedPage {}

    /** What kept the page from being read. */
    enum Why {
        /** Not http or https, no host, a user name in it, or another port than the usual one. */
        ADDRESS,
        /** The name does not resolve, or only to addresses inside the council's own network or this machine. */
        HOST,
        REDIRECTS,
        LARGE,
        SLOW,
        BROKEN
    }
}
