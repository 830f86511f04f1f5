package org.folkmoot.networks;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The council's own website as the practice process serves it. */
public final class PracticeWebsite {

    private final URI address;
    private final PracticeControl control;

    /** @param address as {@link Networks#practiceAddress()} gives it */
    public PracticeWebsite(URI address) {
        this.address = address;
        this.control = new PracticeControl(address);
    }

    /**
     * The council publishes news.
     *
     * @param at null for the practice networks' own time
     * @return the address of their page
     */
    public URI publish(String title, String text, @Nullable Instant at) {
        var body = PracticeControl.at(Json.object().put("title", title).put("text", text), at);
        return address.resolve(control.post("news", body).path("path").asString());
    }

    /** Where the feed of the news is. */
    public URI feed() {
        return address.resolve("/news.xml");
    }
}
