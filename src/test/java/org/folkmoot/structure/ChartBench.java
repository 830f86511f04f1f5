package org.folkmoot.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.web.Words;
import org.springframework.context.ApplicationContext;

/** What {@code bin/bench register} measures of the organisational chart. */
public final class ChartBench {

    private ChartBench() {}

    public static Map<String, Runnable> acts(ApplicationContext folkmoot) {
        var maker = folkmoot.getBean(ChartMaker.class);
        var words = folkmoot.getBean(Words.class);
        var query = new ChartQuery(null, null, null, null, null);
        var chart = maker.at(null);
        var all = chart.services().map(unit -> unit.id().value().toString()).collect(Collectors.toSet());
        chart.directorates().forEach(directorate -> all.add(directorate.name()));
        var acts = new LinkedHashMap<String, Runnable>();
        acts.put("chart drawn up, with roles", () -> maker.at(null));
        acts.put(
                "picture, folded as it opens", () -> ChartDrawing.of(chart, query, Folding.of(chart, Set.of()), words));
        acts.put("picture with every service open", () -> ChartDrawing.of(chart, query, Folding.of(chart, all), words));
        return acts;
    }
}
