package org.folkmoot.networks;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody in front of a practice network's consent page, who presses a button on it. */
public record Consenting(URI page) {

    /** What the page shows. */
    public String text() {
        return ((Exchange.Answered) http().send(Request.get(origin(), path(), Map.of()))).text();
    }

    /** Lets the app have these accounts, on a network where one sign-in reaches several. @return the query of the way back */
    public Map<String, String> allow(List<String> accounts, String without) {
        var form = new HashMap<>(Map.of("decision", "allow", "without", without));
        accounts.forEach(account -> form.put("account-" + account, "on"));
        return press(form);
    }

    /** Signs in as this one account. */
    public Map<String, String> allow(String account, String without) {
        return press(Map.of("decision", "allow", "account", account, "without", without));
    }

    public Map<String, String> onlyThemselves() {
        return press(Map.of("decision", "personal"));
    }

    public Map<String, String> cancel() {
        return press(Map.of("decision", "cancel"));
    }

    private Map<String, String> press(Map<String, String> form) {
        var answer = (Exchange.Answered) http().send(Request.form(origin(), path(), form));
        var back =
                answer.header("location").orElseThrow(() -> new AssertionError(answer.status() + " " + answer.text()));
        var query = new HashMap<String, String>();
        for (var pair : URI.create(back).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private URI origin() {
        return URI.create(page.getScheme() + "://" + page.getAuthority());
    }

    private String path() {
        return page.getRawPath() + "?" + page.getRawQuery();
    }

    private GuardedHttp http() {
        return new GuardedHttp(
                GuardedHttp.shared(),
                GuardedHttp.Reach.practice(origin()),
                List.of(),
                Instant.now().plusSeconds(20));
    }
}
