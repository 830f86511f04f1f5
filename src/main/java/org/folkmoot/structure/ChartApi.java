package org.folkmoot.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.structure.Chart.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisation-chart")
class ChartApi {

    private final ChartMaker charts;

    ChartApi(ChartMaker charts) {
        this.charts = charts;
    }

    /** @param part such as {@code OWNER}; a vacancy has no person */
    record Place(
            String part, @Nullable UUID person, @Nullable String name) {}

    record Line(
            LocalDate on,
            String directorate,
            UUID service,
            String serviceName,
            UUID account,
            String accountName,
            String network,
            List<Place> people) {}

    /** @param on a day; without it, now. Roles are known since roles are kept, and left out for a day before that */
    @GetMapping
    List<Line> chart(@RequestParam(required = false) @Nullable LocalDate on, Actor actor) {
        var chart = charts.at(on);
        return chart.directorates().stream()
                .flatMap(directorate -> directorate.services().stream()
                        .flatMap(unit -> unit.accounts().stream()
                                .map(presence -> new Line(
                                        chart.on(),
                                        directorate.name(),
                                        unit.id().value(),
                                        unit.name(),
                                        presence.account().id().value(),
                                        presence.account().name(),
                                        presence.account().network().key(),
                                        places(presence)))))
                .toList();
    }

    private static List<Place> places(Chart.Presence presence) {
        return java.util.Arrays.stream(Part.values())
                .flatMap(part -> part.named() && presence.of(part).isEmpty()
                        ? java.util.stream.Stream.of(new Place(part.name(), null, null))
                        : presence.of(part).stream()
                                .map(holder -> new Place(part.name(), holder.person(), holder.name())))
                .toList();
    }
}
