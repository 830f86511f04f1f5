package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Problem;

/**
 * One file with its description; public for its template only.
 *
 * @param language chosen for new captions
 */
public record AssetPage(
        Asset asset,
        List<Captions> captions,
        boolean mayDescribe,
        Description typed,
        String language,
        List<Problem> problems) {

    public List<String> languages() {
        return Languages.KNOWN;
    }

    public String href() {
        return "/library/" + asset.id().value();
    }
}
