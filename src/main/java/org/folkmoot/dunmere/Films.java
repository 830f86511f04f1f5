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

/** Films with their captions, and a leaflet: what Dunmere's library has besides drawings. */
@Component
class Films {

    private static final String FILM = "film";
    private static final String POTHOLE = "pothole";
    private static final String PLANNING = "planning";
    private static final String LEAFLET = "leaflet";
    private static final Map<String, String> ALTS = Map.of(
            FILM,
            "Drawn film: a lorry drives up and lifts a brown, a blue and a grey bin one after the other",
            POTHOLE,
            "Drawn film: a telephone rises from a hole in the road, a red pin drops on it, and a van comes and fills it",
            PLANNING,
            "Drawn film: a sheet of paper goes along three desks and gets a blue and a green stamp",
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
        film(actor, FILM, "Saturday round", "saturday-round");
        film(actor, POTHOLE, "Reporting a pothole", "pothole");
        film(actor, PLANNING, "A planning application", "planning-desks");
        kept.put(LEAFLET, add(actor, "Local plan drop-ins", LEAFLET, "local-plan.pdf"));
    }

    private void film(Actor actor, String name, String title, String file) {
        kept.put(name, add(actor, title, name, file + ".mp4"));
        captioning.caption(actor, id(name), "en", Sheet.open(file + ".vtt"));
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
