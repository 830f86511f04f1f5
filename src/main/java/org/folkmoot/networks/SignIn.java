package org.folkmoot.networks;

import java.net.URI;
import java.util.Map;

/**
 * One sign-in at a network under way: made by {@link Networks#signIn}, used for a few requests and thrown away.
 *
 * @param base the API's address, without a path
 * @param web where people sign in, without a path
 * @param app what is known of the council's app, by the names of {@link SignsIn#app}
 * @param asked by the names of {@link SignsIn#asked}
 * @param redirect where the network sends the person back to; it has to be entered there before
 * @param document where {@link SignsIn#document} is published
 * @param state what the network has to bring back unchanged
 * @param kept what {@link SignsIn#depart} gave away to be kept; empty before
 */
public record SignIn(
        GuardedHttp http,
        URI base,
        URI web,
        Map<String, String> app,
        Map<String, String> asked,
        URI redirect,
        URI document,
        String state,
        Map<String, String> kept) {

    public SignIn {
        app = Map.copyOf(app);
        asked = Map.copyOf(asked);
        kept = Map.copyOf(kept);
    }

    /** Of the council's app; empty when it was not entered. */
    public String app(String name) {
        return app.getOrDefault(name, "");
    }

    public String kept(String name) {
        return kept.getOrDefault(name, "");
    }

    /** As a browser is sent there. */
    public URI page(String path, Map<String, String> query) {
        return Request.get(web, path, query).uri();
    }

    @Override
    public String toString() {
        return "SignIn[" + base.getHost() + "]";
    }
}
