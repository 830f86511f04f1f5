package org.folkmoot.networks.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Pkce;

/**
 * Where a person lets an app act for the council's accounts on a practice network, and the codes that come of it: each
 * works once, for ten minutes, at the address to which it was sent.
 *
 * @param several whether one sign-in can reach several accounts
 */
public record Consents(Network network, String name, boolean several, Accounts accounts, Settings settings) {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String CODE = "code.";
    private static final String GRANT = "grant.";

    /**
     * What somebody let an app do.
     *
     * @param client the app, by what it calls itself
     * @param accounts by their permanent ids; empty for the personal profile only
     */
    public record Grant(String client, List<String> accounts, List<String> scopes) {}

    /** The page, and what was pressed on it. */
    public Reply answer(Call call) {
        var asked = call.query();
        var back = asked.getOrDefault("redirect_uri", "");
        if (asked.getOrDefault("client_id", "").isEmpty() || !back.matches("https?://[^\\s;,\"]+")) {
            return Reply.html(400, Html.page(name, "<h1>The app did not say who it is and where to go back to</h1>"));
        }
        if (!call.method().equals("POST")) {
            return new ConsentPage(name, several, council(), scopes(asked)).show(back);
        }
        var pressed = call.parameters();
        return switch (pressed.getOrDefault("decision", "")) {
            case "allow" -> allowed(asked, pressed, several ? ticked(pressed) : one(pressed));
            case "personal" -> allowed(asked, pressed, List.of());
            default ->
                back(asked, Map.of("error", "access_denied", "error_description", "The user denied the request"));
        };
    }

    /** A code becomes a grant once, and only where it was sent to and for who asked for it. */
    public Optional<Grant> redeem(Map<String, String> parameters) {
        var code = CODE + parameters.getOrDefault("code", "");
        var note = settings.note(network, code);
        if (note.isEmpty()) {
            return Optional.empty();
        }
        settings.note(network, code, "");
        var kept = Json.read(note);
        var challenge = kept.path("challenge").asString("");
        var proved = challenge.isEmpty()
                || new Pkce(parameters.getOrDefault("code_verifier", ""))
                        .challenge()
                        .equals(challenge);
        var young = Instant.parse(kept.path("at").asString()).plus(LIFE).isAfter(Instant.now());
        return proved && young && kept.path("redirect").asString().equals(parameters.get("redirect_uri"))
                ? Optional.of(grant(note))
                : Optional.empty();
    }

    /** Whether this code was given and not yet redeemed. */
    public boolean waiting(String code) {
        return !code.isEmpty() && !settings.note(network, CODE + code).isEmpty();
    }

    /** From now on the token stands for the grant. */
    public String token(Grant grant) {
        var token = "practice.grant." + UUID.randomUUID();
        settings.note(network, GRANT + token, text(grant, Map.of()));
        return token;
    }

    public Optional<Grant> of(String token) {
        var note = token.isEmpty() ? "" : settings.note(network, GRANT + token);
        return note.isEmpty() ? Optional.empty() : Optional.of(grant(note));
    }

    /** The accounts that a grant reaches. */
    public List<Account> reached(Grant grant) {
        return council().stream()
                .filter(account -> grant.accounts().contains(account.id()))
                .toList();
    }

    /** Whether an app with this secret is the one of any account here; a practice app has no other record. */
    public boolean app(String secret) {
        return !secret.isEmpty()
                && council().stream().anyMatch(account -> account.appSecret().equals(secret));
    }

    private List<Account> council() {
        return accounts.all().stream()
                .filter(account -> account.network().equals(network))
                .toList();
    }

    private Reply allowed(Map<String, String> asked, Map<String, String> pressed, List<String> chosen) {
        var scopes = new ArrayList<>(scopes(asked));
        scopes.remove(pressed.getOrDefault("without", ""));
        var code = UUID.randomUUID().toString();
        settings.note(
                network, CODE + code, text(new Grant(asked.getOrDefault("client_id", ""), chosen, scopes), asked));
        return back(asked, Map.of("code", code));
    }

    private List<String> ticked(Map<String, String> pressed) {
        return council().stream()
                .map(Account::id)
                .filter(id -> pressed.containsKey("account-" + id))
                .toList();
    }

    private static List<String> one(Map<String, String> pressed) {
        var chosen = pressed.getOrDefault("account", "");
        return chosen.isEmpty() ? List.of() : List.of(chosen);
    }

    /** By commas on Facebook, by blanks elsewhere. */
    private static List<String> scopes(Map<String, String> asked) {
        return List.of(asked.getOrDefault("scope", "").strip().split("[\\s,]+"));
    }

    private static Reply back(Map<String, String> asked, Map<String, String> answer) {
        var all = new LinkedHashMap<>(answer);
        all.put("state", asked.getOrDefault("state", ""));
        var query = new StringJoiner("&");
        all.forEach((key, value) -> query.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var address = asked.getOrDefault("redirect_uri", "");
        return Reply.seeOther(address + (address.contains("?") ? "&" : "?") + query);
    }

    private static String text(Grant grant, Map<String, String> asked) {
        var kept = Json.object()
                .put("client", grant.client())
                .put("redirect", asked.getOrDefault("redirect_uri", ""))
                .put("challenge", asked.getOrDefault("code_challenge", ""))
                .put("at", Instant.now().toString());
        var reached = kept.putArray("accounts");
        grant.accounts().forEach(reached::add);
        var scopes = kept.putArray("scopes");
        grant.scopes().forEach(scopes::add);
        return Json.text(kept);
    }

    private static Grant grant(String note) {
        var kept = Json.read(note);
        var reached = new ArrayList<String>();
        kept.path("accounts").forEach(id -> reached.add(id.asString()));
        var scopes = new ArrayList<String>();
        kept.path("scopes").forEach(scope -> scopes.add(scope.asString()));
        return new Grant(kept.path("client").asString(""), List.copyOf(reached), List.copyOf(scopes));
    }
}
