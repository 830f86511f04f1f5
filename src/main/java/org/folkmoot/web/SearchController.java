package org.folkmoot.web;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers of every room to the search box, in groups. */
@Controller
class SearchController {

    private static final int MOST = 20;

    private final ObjectProvider<Search> rooms;

    SearchController(ObjectProvider<Search> rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/search")
    ModelAndView search(Actor actor, @RequestParam(defaultValue = "") String q) {
        var text = q.trim();
        return Pages.show("web/search", new SearchPage(text, text.isEmpty() ? List.of() : groups(text, actor)));
    }

    private List<Group> groups(String text, Actor actor) {
        return rooms.stream()
                .sorted(Comparator.comparingInt(Search::order))
                .map(room -> new Group(room.heading(), room.find(text, actor, MOST)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /** Public for its template only. */
    public record SearchPage(String text, List<Group> groups) {

        public int hits() {
            return groups.stream().mapToInt(group -> group.hits().size()).sum();
        }
    }

    /** @param heading a message key */
    public record Group(String heading, List<Search.Hit> hits) {}
}
