package org.folkmoot.connections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.NetworkInfo;
import org.jspecify.annotations.Nullable;

/**
 * Public for its template only. What was typed comes back, secrets apart.
 *
 * @param signsIn whether people can sign in at the network itself
 * @param app what is empty of the app comes from the one that was entered for all
 */
public record ConnectPage(
        NetworkInfo network,
        boolean signsIn,
        boolean app,
        List<Asked> fields,
        boolean practice,
        @Nullable MediaReach media,
        List<Problem> problems) {

    /** @param value what stands in the field; always empty for a secret */
    public record Asked(String name, boolean secret, String value, List<String> choices) {}

    static List<Asked> asked(List<ConnectsAccounts.Field> fields, Map<String, String> typed) {
        return fields.stream()
                .map(field -> new Asked(
                        field.name(),
                        field.secret(),
                        field.secret() ? "" : typed.getOrDefault(field.name(), typed.isEmpty() ? field.usual() : ""),
                        field.choices()))
                .toList();
    }

    /** Only what the network asks for. */
    static Map<String, String> answers(List<ConnectsAccounts.Field> fields, Map<String, String> typed) {
        var answers = new HashMap<String, String>();
        for (var field : fields) {
            answers.put(field.name(), typed.getOrDefault(field.name(), "").strip());
        }
        return answers;
    }
}
