package org.folkmoot.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Search;
import org.springframework.stereotype.Component;

/** Finds conversations by the words in them or by the resident's name. */
@Component
class InboxSearch implements Search {

    private final Items items;
    private final Reading reading;
    private final Dates dates;

    InboxSearch(Items items, Reading reading, Dates dates) {
        this.items = items;
        this.reading = reading;
        this.dates = dates;
    }

    @Override
    public String heading() {
        return "inbox.search.conversations";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String text, Actor actor, int limit) {
        var accounts = reading.ids(actor);
        if (accounts.isEmpty()) {
            return List.of();
        }
        var hits = new LinkedHashMap<ConversationId, Hit>();
        items.search(accounts, text, limit)
                .forEach(item -> hits.putIfAbsent(
                        item.conversation(),
                        new Hit(
                                item.author(),
                                dates.moment(item.writtenAt()) + " · " + item.text(),
                                "/inbox/" + item.conversation().value())));
        return List.copyOf(hits.values());
    }
}
