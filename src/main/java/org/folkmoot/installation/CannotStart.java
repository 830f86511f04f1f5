package org.folkmoot.installation;

import java.util.Map;
import org.folkmoot.foundation.Problem;

/** Why Folkmoot does not start, as a sentence for the person at the console that says how to put it right. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CannotStart(String key, Map<String, Object> args) {
        super(key + " " + args);
        this.problem = Problem.of("", "installation.start." + key, args);
    }

    CannotStart(String key) {
        this(key, Map.of());
    }

    Problem problem() {
        return problem;
    }
}
