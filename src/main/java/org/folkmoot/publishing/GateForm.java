package org.folkmoot.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Gate.Answers;
import org.folkmoot.networks.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer and quote, exactly as somebody chose it.
 *
 * @param chosen names of {@link Answers}, and lists as {@link #value} says them; none lets everybody answer
 * @param unquotable nobody may quote it
 */
public record GateForm(List<String> chosen, boolean unquotable) {

    private static final String LIST = "list ";

    public GateForm {
        chosen = List.copyOf(chosen);
    }

    static GateForm of(@Nullable Gate gate) {
        if (gate == null) {
            return new GateForm(List.of(), false);
        }
        var kinds = gate.answers().stream()
                .filter(kind -> kind != Answers.EVERYBODY)
                .map(Answers::name);
        return new GateForm(
                Stream.concat(kinds, gate.lists().stream().map(GateForm::value)).toList(), !gate.quotes());
    }

    /** A list goes into the form with its name, as whoever chose it read it. */
    static String value(Roster list) {
        return LIST + list.id() + " " + list.name();
    }

    /** Null for everybody. */
    @Nullable
    Gate read() {
        var kinds = EnumSet.noneOf(Answers.class);
        Arrays.stream(Answers.values())
                .filter(one -> one != Answers.EVERYBODY && chosen.contains(one.name()))
                .forEach(kinds::add);
        var lists = new ArrayList<>(lists());
        return kinds.isEmpty() && lists.isEmpty() && !unquotable ? null : new Gate(kinds, lists, !unquotable);
    }

    List<Roster> lists() {
        return chosen.stream()
                .filter(one -> one.matches(LIST + "\\S+ .*"))
                .map(one -> one.substring(LIST.length()).split(" ", 2))
                .map(parts -> new Roster(parts[0], parts[1]))
                .toList();
    }

    public boolean set() {
        return read() != null;
    }
}
