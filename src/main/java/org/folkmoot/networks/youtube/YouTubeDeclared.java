package org.folkmoot.networks.youtube;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Session;

/**
 * What the channel's owner has declared for its videos: who sees them, whether they are made for children (American law
 * asks it of every uploader: support.google.com/youtube/answer/9528076, read 2026-11-22), and YouTube's category.
 */
record YouTubeDeclared(String visibility, boolean forChildren, String category) {

    static final String VISIBILITY = "visibility";
    static final String FOR_CHILDREN = "madeForKids";
    static final String CATEGORY = "category";

    /** Under this name it is kept with the secrets. */
    static final String KEPT = "declared";

    /** The numbers of the categories that a council has a use for; YouTube knows some more. */
    static final List<String> CATEGORIES = List.of("22", "25", "29", "27", "28", "26", "19", "17");

    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private");
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    static List<Problem> problems(Map<String, String> answers) {
        var problems = new ArrayList<Problem>();
        if (!VISIBILITIES.contains(answer(answers, VISIBILITY, "public"))) {
            problems.add(Problem.of(VISIBILITY, "networks.problem.youtubeVisibility"));
        }
        if (!YES_OR_NO.contains(answer(answers, FOR_CHILDREN, "no"))) {
            problems.add(Problem.of(FOR_CHILDREN, "networks.problem.youtubeForChildren"));
        }
        if (!answer(answers, CATEGORY, "22").matches("[1-9]\\d?")) {
            problems.add(Problem.of(CATEGORY, "networks.problem.youtubeCategory"));
        }
        return problems;
    }

    static YouTubeDeclared of(Map<String, String> answers) {
        return new YouTubeDeclared(
                answer(answers, VISIBILITY, "public"),
                answer(answers, FOR_CHILDREN, "no").equals("yes"),
                answer(answers, CATEGORY, "22"));
    }

    /** Where nothing was declared, everybody sees it, it is not made for children, and it is about people. */
    static YouTubeDeclared of(Session session) {
        var kept = session.secrets().get(KEPT);
        if (kept == null) {
            return of(Map.of());
        }
        var json = Json.read(kept);
        return new YouTubeDeclared(
                json.path(VISIBILITY).asString("public"),
                json.path(FOR_CHILDREN).asBoolean(false),
                json.path(CATEGORY).asString("22"));
    }

    String kept() {
        return Json.text(Json.object()
                .put(VISIBILITY, visibility)
                .put(FOR_CHILDREN, forChildren)
                .put(CATEGORY, category));
    }

    private static String answer(Map<String, String> answers, String name, String usual) {
        var typed = answers.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? usual : typed;
    }
}
