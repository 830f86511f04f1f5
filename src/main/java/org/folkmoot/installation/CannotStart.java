package org.folkmoot.installation;

import java.util.Locale;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.springframework.boot.context.properties.bind.BindException;

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

    /** A setting that stands in the environment alone, such as those of the mail server. */
    static CannotStart setting(BindException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var name = refused.getName()
                .toString()
                .toUpperCase(Locale.ROOT)
                .replace('.', '_')
                .replace("-", "");
        return new CannotStart("bad-setting", Map.of("name", name, "said", String.valueOf(root.getMessage())));
    }

    Problem problem() {
        return problem;
    }
}
