package org.folkmoot.leavers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.people.Person;

/** What a list of leavers would do, row by row, before anybody is signed out. */
public record LeaverPreview(List<Line> lines, List<LeaverFile.Row> wrong, String taken) {

    /** Its words are {@code leavers.would.<WOULD>}. */
    public enum Would {
        NOW,
        LATER,
        /** Nobody here has this address. */
        UNKNOWN
    }

    /** @param name empty for somebody unknown */
    public record Line(int number, String email, String name, LocalDate leftOn, Would would) {}

    static LeaverPreview of(List<LeaverFile.Row> rows, Map<String, Person> people, LocalDate today) {
        var lines = rows.stream()
                .filter(row -> row.named() != null)
                .map(row -> line(row, people, today))
                .toList();
        var taken =
                lines.stream().map(line -> line.email() + "," + line.leftOn()).collect(Collectors.joining("\n"));
        return new LeaverPreview(
                lines, rows.stream().filter(row -> row.named() == null).toList(), "email,last day\n" + taken);
    }

    public long count(Would would) {
        return lines.stream().filter(line -> line.would() == would).count();
    }

    private static Line line(LeaverFile.Row row, Map<String, Person> people, LocalDate today) {
        var named = Objects.requireNonNull(row.named());
        var day = named.leftOn() == null ? today : named.leftOn();
        var person = people.get(named.email().toLowerCase(java.util.Locale.ROOT));
        var would = person == null ? Would.UNKNOWN : day.isAfter(today) ? Would.LATER : Would.NOW;
        return new Line(row.number(), named.email(), person == null ? "" : person.name(), day, would);
    }
}
