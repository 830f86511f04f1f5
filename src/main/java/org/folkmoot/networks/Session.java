package org.folkmoot.networks;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** One use of a connection: made by {@link Networks#session}, used for a few requests and thrown away. */
public interface Session {

    String remoteAccountId();

    Map<String, String> secrets();

    /** The API's address, without a path. */
    URI base();

    /** Where people see what was published. */
    URI web();

    GuardedHttp http();

    MediaSource media();

    /** No request goes on after this. */
    Instant deadline();

    /** The secret of this name. */
    default String secret(String name) {
        var value = secrets().get(name);
        if (value == null) {
            throw new IllegalStateException("The connection keeps no " + name);
        }
        return value;
    }
}
