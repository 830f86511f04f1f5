package org.folkmoot.structure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisational chart as a picture, as a nested list, as a table and as a file. */
@Controller
class ChartController implements NavItem {

    static final String ADDRESS = "/organisation-chart";
    private static final int FOUND = 20;

    private final ChartMaker charts;
    private final People people;
    private final Words words;

    ChartController(ChartMaker charts, People people, Words words) {
        this.charts = charts;
        this.people = people;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView chart(ChartQuery query, @RequestParam(defaultValue = "") String who, Actor actor) {
        var chart = charts.at(query.day());
        var folding = Folding.of(chart, query.opened());
        return Pages.show(
                "structure/chart",
                new ChartPage(
                        query,
                        chart,
                        folding,
                        query.shown().equals("picture") ? ChartDrawing.of(chart, query, folding, words) : null,
                        tabs(query),
                        who,
                        found(who)));
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> csv(ChartQuery query, Actor actor) {
        var name = "organisation-chart.csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(ChartFile.csv(charts.at(query.day())));
    }

    @Override
    public String key() {
        return "organisation-chart";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return true;
    }

    private List<Tab> tabs(ChartQuery query) {
        return Stream.of("picture", "list", "table")
                .map(view -> Tab.of(
                        words.of("structure.view." + view),
                        query.viewed(view),
                        query.shown().equals(view)))
                .toList();
    }

    private List<Person> found(@Nullable String who) {
        var part = who == null ? "" : who.strip().toLowerCase(java.util.Locale.ROOT);
        return part.isEmpty()
                ? List.of()
                : people.active().stream()
                        .filter(person ->
                                person.name().toLowerCase(java.util.Locale.ROOT).contains(part))
                        .limit(FOUND)
                        .toList();
    }
}
