package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.springframework.stereotype.Component;

/** Makes the page of one file for one reader. */
@Component
class LibraryPages {

    private final Assets assets;
    private final Captioning captioning;
    private final LibraryRule rule;

    LibraryPages(Assets assets, Captioning captioning, LibraryRule rule) {
        this.assets = assets;
        this.captioning = captioning;
        this.rule = rule;
    }

    AssetPage of(Actor actor, AssetId id, Description typed, List<Problem> problems) {
        return page(actor, assets.get(id), typed, "en-GB", problems);
    }

    /** @param language of captions that were not taken */
    AssetPage of(Actor actor, AssetId id, String language, List<Problem> problems) {
        var asset = assets.get(id);
        return page(actor, asset, description(asset), language, problems);
    }

    private AssetPage page(Actor actor, Asset asset, Description typed, String language, List<Problem> problems) {
        var captions = asset.video() ? captioning.of(asset.id()) : List.<Captions>of();
        return new AssetPage(asset, captions, rule.mayAdd(actor), typed, language, problems);
    }

    static Description description(Asset asset) {
        return new Description(asset.name(), asset.alt(), asset.decorative(), asset.credit());
    }
}
