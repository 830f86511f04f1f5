package org.folkmoot.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Roster;
import org.folkmoot.web.Frame;
import org.folkmoot.web.Option;

/** The spans that the composer offers; one that a program chose stands among them. */
public final class Choices {

    /** In minutes (D). */
    private static final List<Integer> LATE = List.of(15, 240, 1440, 4320);

    private static final List<Integer> OPEN = List.of(60, 360, 1440, 4320, 10_080);

    private Choices() {}

    /** How late a post may be sent. The usual hour is an empty value. */
    public static List<Option> late(String chosen, Frame frame) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words("publishing.late.usual", (int) DeliveryOrder.TOLERANCE.toMinutes(), frame)));
        minutes(LATE, chosen)
                .forEach(
                        one -> options.add(Option.of(String.valueOf(one), words("publishing.late.until", one, frame))));
        return options;
    }

    /** How long people may vote. */
    public static List<Option> open(String chosen, Frame frame) {
        return minutes(OPEN, chosen).stream()
                .map(one -> Option.of(String.valueOf(one), words("publishing.poll.minutes", one, frame)))
                .toList();
    }

    /** Who may answer; nothing chosen lets everybody. A list that was chosen and is no longer offered stands among them. */
    public static List<Option> answers(List<Roster> offered, GateForm form, Frame frame) {
        var options = new ArrayList<Option>();
        for (var kind : Gate.Answers.values()) {
            if (kind != Gate.Answers.EVERYBODY && kind != Gate.Answers.NOBODY) {
                options.add(Option.of(kind.name(), frame.t("publishing.gate." + kind)));
            }
        }
        Stream.concat(form.lists().stream(), offered.stream())
                .map(list -> Option.of(GateForm.value(list), frame.t("publishing.gate.list", "name", list.name())))
                .distinct()
                .forEach(options::add);
        options.add(Option.of(Gate.Answers.NOBODY.name(), frame.t("publishing.gate.NOBODY")));
        return options;
    }

    /** Who may answer, as it was chosen. */
    public static String answering(Gate gate, Frame frame) {
        return Stream.concat(
                        gate.answers().stream().map(kind -> frame.t("publishing.gate." + kind)),
                        gate.lists().stream().map(list -> frame.t("publishing.gate.list", "name", list.name())))
                .collect(Collectors.joining("; "));
    }

    /** How one account shows it; an empty value for what holds for all. */
    public static List<Option> forms(List<Content.Form> forms, Frame frame) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.t("publishing.own.form.same")));
        forms.forEach(one -> options.add(Option.of(one.name(), frame.t("publishing.form." + one.name()))));
        return options;
    }

    /** What one account can leave out. */
    public static List<Option> pieces(ComposerPage.Own own, String network, Frame frame) {
        return own.pieces().stream()
                .map(piece -> new Option(
                        piece.name(),
                        frame.t("publishing.piece." + piece),
                        own.lacks().contains(piece) ? frame.t("publishing.own.lacks", "network", network) : ""))
                .toList();
    }

    private static TreeSet<Integer> minutes(List<Integer> offered, String chosen) {
        var minutes = new TreeSet<>(offered);
        if (chosen.matches("[1-9][0-9]{0,5}")) {
            minutes.add(Integer.valueOf(chosen));
        }
        return minutes;
    }

    private static String words(String key, int minutes, Frame frame) {
        return frame.t(key, "time", frame.dates().span(Duration.ofMinutes(minutes)));
    }
}
