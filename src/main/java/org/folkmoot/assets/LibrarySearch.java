package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Search;
import org.springframework.stereotype.Component;

@Component
class LibrarySearch implements Search {

    private final Assets assets;
    private final LibraryRule rule;

    LibrarySearch(Assets assets, LibraryRule rule) {
        this.assets = assets;
        this.rule = rule;
    }

    @Override
    public String heading() {
        return "assets.search";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Hit> find(String text, Actor actor, int limit) {
        if (!rule.mayLook(actor)) {
            return List.of();
        }
        return assets.library(text, null, limit).rows().stream()
                .map(asset -> new Hit(
                        asset.name(), asset.alt(), "/library/" + asset.id().value()))
                .toList();
    }
}
