package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Search;
import org.springframework.stereotype.Component;

@Component
class PostSearch implements Search {

    private final VariantLists lists;
    private final CalendarNavigation readers;
    private final Rows rows;
    private final Dates dates;

    PostSearch(VariantLists lists, CalendarNavigation readers, Rows rows, Dates dates) {
        this.lists = lists;
        this.readers = readers;
        this.rows = rows;
        this.dates = dates;
    }

    @Override
    public String heading() {
        return "publishing.search";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String text, Actor actor, int limit) {
        if (!readers.shownTo(actor)) {
            return List.of();
        }
        return rows.of(lists.matching(text, limit)).stream()
                .map(row -> new Hit(row.label(), detail(row), row.href()))
                .toList();
    }

    private String detail(PostRow row) {
        var where = row.networkName() + " · " + row.account();
        return row.dueAt() == null ? where : where + " · " + dates.moment(row.dueAt());
    }
}
