package org.folkmoot.dunmere;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Captioning;
import org.folkmoot.assets.Description;
import org.folkmoot.foundation.Actor;
import org.springframework.stereotype.Component;

/** A film with its captions, and a leaflet: what Dunmere's library has besides drawings. */
@Component
class Films {

    private static final String FILM = "film";
    private static final String LEAFLET = "leaflet";
    private static final Map<String, String> ALTS = Map.of(
            FILM,
            "Drawn film: a lorry drives up and lifts a brown, a blue and a grey bin one after the other",
            LEAFLET,
            "Leaflet of one page with the dates and places of three drop-ins on the local plan");

    private final Assets assets;
    private final Captioning captioning;
    private final Map<String, AssetId> kept = new HashMap<>();

    Films(Assets assets, Captioning captioning) {
        this.assets = assets;
        this.captioning = captioning;
    }

    void hang(Actor actor) {
        kept.put(FILM, add(actor, "Saturday round", FILM, "saturday-round.mp4"));
        kept.put(LEAFLET, add(actor, "Local plan drop-ins", LEAFLET, "local-plan.pdf"));
        captioning.caption(actor, id(FILM), "en", Sheet.open("saturday-round.vtt"));
    }

    boolean has(String name) {
        return ALTS.containsKey(name);
    }

    AssetId id(String name) {
        var id = kept.get(name);
        if (id == null) {
            throw new IllegalStateException("Dunmere has no film called " + name);
        }
        return id;
    }

    static String alt(String name) {
        return ALTS.getOrDefault(name, "");
    }

    private AssetId add(Actor actor, String title, String name, String file) {
        InputStream bytes = Sheet.open(file);
        return assets.add(actor, bytes, new Description(title, alt(name), false, "Dunmere District Council"));
    }
}
