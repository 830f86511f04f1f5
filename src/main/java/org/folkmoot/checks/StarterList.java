package org.folkmoot.checks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Network;

/**
 * The starter list of 24 checks, and what each of them means on each network. It is data: {@code starter-1.csv} names for
 * every check and network the place of the setting, after a {@code ~} where it is not asked for to begin with, and after a
 * {@code !} the reason why the network has no such thing; {@code places-1.csv} says where each place was read. A council
 * changes what it asks for by publishing a baseline of its own.
 */
final class StarterList {

    static final int VERSION = 1;

    static final Set<Check> CRITICAL = Set.of(Check.PROFANITY, Check.TWO_FACTOR, Check.RECOVERY, Check.ADMINS);

    private static final Map<String, Map<Check, Cell>> CELLS = cells();

    private StarterList() {}

    /** A check on a network. */
    record Cell(Kind kind, Place place) {

        enum Kind {
            ASKED,
            /** A council can ask for it. */
            POSSIBLE,
            /** The network has no such thing; the place says why. */
            ABSENT
        }
    }

    static Baseline of(Network network) {
        var asked = EnumSet.noneOf(Check.class);
        for (var check : Check.values()) {
            if (cell(check, network).kind() == Cell.Kind.ASKED) {
                asked.add(check);
            }
        }
        var critical = EnumSet.copyOf(CRITICAL);
        critical.retainAll(asked);
        return new Baseline(network, VERSION, asked, critical, "", null, "");
    }

    /** A network that the list does not know is one of the places where people post by hand. */
    static Cell cell(Check check, Network network) {
        var known = Objects.requireNonNull(CELLS.get(Network.MANUAL.key()));
        return Objects.requireNonNull(CELLS.getOrDefault(network.key(), known).get(check));
    }

    static boolean absent(Check check, Network network) {
        return cell(check, network).kind() == Cell.Kind.ABSENT;
    }

    private static Map<String, Map<Check, Cell>> cells() {
        var places = rows("places").stream()
                .map(row -> new Place(
                        row.getField("network") + "." + row.getField("place"),
                        Grounds.valueOf(row.getField("grounds").toUpperCase(Locale.ROOT)),
                        row.getField("source"),
                        LocalDate.parse(row.getField("read"))))
                .collect(Collectors.toMap(Place::name, place -> place));
        var cells = new HashMap<String, Map<Check, Cell>>();
        for (var row : rows("starter")) {
            var check = Check.of(row.getField("check")).orElseThrow();
            for (var network : row.getHeader().subList(1, row.getHeader().size())) {
                cells.computeIfAbsent(network, one -> new EnumMap<>(Check.class))
                        .put(check, cell(network, row.getField(network), places));
            }
        }
        return cells;
    }

    private static Cell cell(String network, String text, Map<String, Place> places) {
        var kind =
                text.startsWith("!") ? Cell.Kind.ABSENT : text.startsWith("~") ? Cell.Kind.POSSIBLE : Cell.Kind.ASKED;
        var name = kind == Cell.Kind.ASKED ? text : text.substring(1);
        var place = places.getOrDefault(network + "." + name, places.get("any." + name));
        return new Cell(kind, Objects.requireNonNull(place, "No place " + name + " of " + network));
    }

    private static List<NamedCsvRecord> rows(String name) {
        var file = "/checks/" + name + "-" + VERSION + ".csv";
        var in = Objects.requireNonNull(StarterList.class.getResourceAsStream(file), file);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
