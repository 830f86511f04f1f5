package org.folkmoot.publishing;

import java.util.Arrays;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Gate.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer and quote, exactly as somebody chose it.
 *
 * @param answers the name of one of {@link Answers}
 * @param unquotable nobody may quote it
 */
public record GateForm(String answers, boolean unquotable) {

    static GateForm of(@Nullable Gate gate) {
        return gate == null
                ? new GateForm(Answers.EVERYBODY.name(), false)
                : new GateForm(gate.answers().name(), !gate.quotes());
    }

    /** Null for everybody. */
    @Nullable
    Gate read() {
        var chosen = Arrays.stream(Answers.values())
                .filter(one -> one.name().equals(answers))
                .findFirst()
                .orElse(Answers.EVERYBODY);
        return chosen == Answers.EVERYBODY && !unquotable ? null : new Gate(chosen, !unquotable);
    }

    public boolean set() {
        return read() != null;
    }
}
