package org.folkmoot.publishing;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.springframework.util.MultiValueMap;

/** What an approver typed beside the post, so that a mistake in it costs nobody their words. Public for its template only. */
public record Answered(String day, String time, String which, String reason) {

    static final Answered NOTHING = new Answered("", "", "", "");

    /** The composer on the same page has a day and a time of its own. */
    private static final Map<String, String> FIELDS = Map.of(
            "day", "approval-day", "time", "approval-time", "which", "approval-which", "reason", "return-reason");

    static Answered of(MultiValueMap<String, String> typed) {
        return new Answered(first(typed, "day"), first(typed, "time"), first(typed, "which"), first(typed, "reason"));
    }

    static List<Problem> beside(List<Problem> problems) {
        return problems.stream()
                .map(one -> new Problem(FIELDS.getOrDefault(one.field(), one.field()), one.key(), one.args()))
                .distinct()
                .toList();
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
