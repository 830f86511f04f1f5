package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import org.folkmoot.connections.Connection;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccessModel;
import org.folkmoot.web.Option;

/** Who has access, as a picture and as lists; public for its template only. */
public record AccessPage(
        Map<String, Map<AccessModel, Integer>> heat,
        List<AccessAudit> audits,
        List<Connection> connections,
        List<AccessRequest> requests,
        boolean mayKeep,
        String portfolio,
        String people,
        String words,
        String page,
        String reason,
        List<Problem> problems) {

    public AccessModel[] models() {
        return AccessModel.values();
    }

    public int count(String directorate, AccessModel model) {
        return heat.getOrDefault(directorate, Map.of()).getOrDefault(model, 0);
    }

    public List<Option> options() {
        return connections.stream()
                .map(one -> Option.named(one.id().value().toString(), one.name()))
                .toList();
    }

    /** The name of the connection through which it was read. */
    public String connection(AccessAudit audit) {
        return connections.stream()
                .filter(one -> audit.reading() != null
                        && one.id().equals(audit.reading().connection()))
                .map(Connection::name)
                .findFirst()
                .orElse("");
    }

    /** The newest reading knows the portfolio in whose name pages can be asked for. */
    public boolean mayAsk() {
        return mayKeep
                && audits.stream()
                        .anyMatch(audit -> audit.reading() != null
                                && !audit.reading().remoteId().isEmpty());
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
