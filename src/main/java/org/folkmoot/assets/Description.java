package org.folkmoot.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a picture.
 *
 * @param alt at most 1,500 characters; empty while nobody has written it
 * @param decorative excludes an alt text
 * @param credit may be empty
 */
public record Description(String name, String alt, boolean decorative, String credit) {

    static final int LONGEST_ALT = 1500;
    private static final int LONGEST_NAME = 200;

    public Description {
        name = name.strip();
        alt = alt.strip();
        credit = credit.strip();
    }

    /** For a file that nobody has named yet: what its file is called, as far as a name may be long. */
    public static String named(@Nullable String fileName) {
        var file = fileName == null ? "" : fileName.strip();
        var base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        var name = base.substring(0, Math.min(LONGEST_NAME, base.length())).strip();
        return name.isEmpty() ? "file" : name;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "assets.name.length"));
        }
        if (alt.length() > LONGEST_ALT) {
            problems.add(Problem.of("alt", "assets.alt.long", Map.of("most", LONGEST_ALT)));
        }
        if (decorative && !alt.isEmpty()) {
            problems.add(Problem.of("decorative", "assets.alt.both"));
        }
        return problems;
    }
}
