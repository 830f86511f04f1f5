package org.folkmoot.installation;

import java.io.PrintStream;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Words;

/** Says things to the person who started Folkmoot; the log goes to a file. */
final class Console {

    private final Words words = new Words("en-GB");
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String key, Map<String, ?> args) {
        out.println(words.of("installation." + key, args));
        out.flush();
    }

    void say(Problem problem) {
        out.println(words.of(problem));
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
