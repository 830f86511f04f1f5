package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in front of the sign-in page of Bluesky's own server: what the page's script tells its server when a person signs
 * in and agrees, with what a browser adds. Cookies are kept here, since they are for https and this machine has none.
 */
final class RealConsent {

    private static final String API = "/@atproto/oauth-provider/~api/";

    private final URI page;
    private final Map<String, String> cookies = new HashMap<>();

    /** @param page where the network was asked to send them */
    RealConsent(URI page) {
        this.page = page;
        assertThat(visit(page, "cross-site").statusCode()).isEqualTo(200);
    }

    /** @return the query of the way back */
    Map<String, String> agree(String handle, String password) {
        var signedIn = call(
                "sign-in",
                Json.object()
                        .put("locale", "en")
                        .put("username", handle)
                        .put("password", password)
                        .put("remember", true));
        var person = signedIn.path("account").path("did").asString();
        return back(call("consent", Json.object().put("did", person)));
    }

    Map<String, String> refuse() {
        return back(call("reject", Json.object()));
    }

    private Map<String, String> back(JsonNode agreed) {
        var last = visit(URI.create(agreed.path("url").asString()), "same-origin");
        var location = last.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(last.statusCode() + " " + last.body()));
        var query = new HashMap<String, String>();
        for (var pair : URI.create(location).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private HttpResponse<String> visit(URI address, String from) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document");
        return send(from.equals("same-origin") ? request.header("Referer", page.toString()) : request, from);
    }

    private JsonNode call(String act, JsonNode body) {
        var answer = send(
                HttpRequest.newBuilder(page.resolve(API + act))
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Mode", "same-origin")
                        .header("Sec-Fetch-Dest", "empty")
                        .header("Origin", page.getScheme() + "://" + page.getRawAuthority())
                        .header("Referer", page.toString())
                        .header("X-CSRF-Token", cookies.getOrDefault("csrf-token", ""))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))),
                "same-origin");
        assertThat(answer.statusCode()).as(act + ": " + answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String from) {
        request.header("Sec-Fetch-Site", from);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try (var browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(cookie -> {
                var parts = cookie.replaceFirst(";.*$", "").split("=", 2);
                cookies.put(parts[0], parts[1]);
            });
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
