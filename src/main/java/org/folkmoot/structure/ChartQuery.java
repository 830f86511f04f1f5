package org.folkmoot.structure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the chart says; what it does not understand it leaves out.
 *
 * @param view {@code picture}, {@code list} or {@code table}
 * @param on a day, as {@code 2026-05-03}
 * @param open names of directorates and ids of services that are shown whole, joined by {@code ~}
 * @param zoom in per cent
 * @param paper {@code a3} or {@code a4}
 */
public record ChartQuery(
        @Nullable String view,
        @Nullable String on,
        @Nullable String open,
        @Nullable String zoom,
        @Nullable String paper) {

    static final java.util.List<String> ZOOMS = java.util.List.of("100", "150", "200");

    public String shown() {
        return "list".equals(view) || "table".equals(view) ? view : "picture";
    }

    public String size() {
        return zoom != null && ZOOMS.contains(zoom) ? zoom : "100";
    }

    public String sheet() {
        return "a3".equals(paper) ? "a3" : "a4";
    }

    public @Nullable LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether something was typed as a day that is none. */
    public boolean noDay() {
        return on != null && !on.isBlank() && day() == null;
    }

    Set<String> opened() {
        return open == null || open.isBlank()
                ? Set.of()
                : Arrays.stream(open.split("~")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same chart with this directorate or service shown whole, or no longer so. */
    public String toggling(String key) {
        var opened = new LinkedHashSet<>(opened());
        if (!opened.remove(key)) {
            opened.add(key);
        }
        return address(view, opened, zoom, paper);
    }

    public String viewed(String view) {
        return address(view, opened(), zoom, paper);
    }

    public String zoomed(String zoom) {
        return address(view, opened(), zoom, paper);
    }

    /** Everything that somebody touches on the day of the chart. */
    public String person(UUID person) {
        var day = day();
        return ChartController.ADDRESS + "/people/" + person + (day == null ? "" : "?on=" + day);
    }

    public String printed(String paper) {
        return address(view, opened(), zoom, paper);
    }

    private String address(@Nullable String view, Set<String> opened, @Nullable String zoom, @Nullable String paper) {
        var query = Stream.of(
                        pair("view", view),
                        pair("on", on),
                        pair("open", String.join("~", opened)),
                        pair("zoom", zoom),
                        pair("paper", paper))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? ChartController.ADDRESS : ChartController.ADDRESS + "?" + query;
    }

    private static String pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
