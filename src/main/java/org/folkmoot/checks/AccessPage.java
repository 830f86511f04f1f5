package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccessModel;

/** Who has access, as a picture and as lists; public for its template only. */
public record AccessPage(
        Map<String, Map<AccessModel, Integer>> heat,
        List<AccessAudit> audits,
        boolean mayKeep,
        String portfolio,
        String people,
        String words,
        List<Problem> problems) {

    public AccessModel[] models() {
        return AccessModel.values();
    }

    public int count(String directorate, AccessModel model) {
        return heat.getOrDefault(directorate, Map.of()).getOrDefault(model, 0);
    }

    public String tone(AccessModel model) {
        return switch (model) {
            case PORTFOLIO -> "good";
            case AGENCY -> "info";
            case PERSONAL_ADMIN, SHARED_LOGIN -> "bad";
            case UNKNOWN -> "wait";
        };
    }
}
