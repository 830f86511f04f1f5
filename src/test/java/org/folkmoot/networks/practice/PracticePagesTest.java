package org.folkmoot.networks.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.folkmoot.TestPostgres;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeWebsite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people see when they open the practice networks in a browser. */
class PracticePagesTest {

    private static final TestPostgres.Database DATABASE = TestPostgres.empty();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static PracticeNetworks practice;
    private static PracticeControl control;

    @BeforeAll
    static void open() throws IOException {
        practice = PracticeNetworks.start(0, DATABASE.url(), DATABASE.user(), DATABASE.password());
        control = new PracticeControl(practice.address());
        control.account(Network.FACEBOOK, "1001", "dunmeredc", "Dunmere <District> Council", "EAA1", "s1", 4210);
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @Test
    void listTheAccounts() throws Exception {
        assertThat(page("/")).contains("href=\"/1001\"").contains("Dunmere &lt;District&gt; Council");
    }

    @Test
    void showAPostAndTakeAResidentsComment() throws Exception {
        var post = control.post(Network.FACEBOOK, "1001", "Bins & <b>boxes</b>", null);
        assertThat(page("/1001"))
                .contains("Bins &amp; &lt;b&gt;boxes&lt;/b&gt;")
                .contains("4,210 followers");

        var answer = send(form(
                "/comments", "network=facebook&target=" + post + "&name=Asha+Patel&text=" + plain("Is Mill Lane in?")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/" + post);
        assertThat(page("/" + post))
                .contains("1 comment")
                .contains("Asha Patel")
                .contains("Is Mill Lane in?");
    }

    @Test
    void showABlueskyPostWhereBlueskyShowsIt() throws Exception {
        var did = control.account(Network.BLUESKY, null, "dunmere.test", "Dunmere", "abcd", "", 5);
        var uri = control.post(Network.BLUESKY, did, "Hello", null);

        assertThat(page("/profile/" + did + "/post/" + uri.substring(uri.lastIndexOf('/') + 1)))
                .contains("Hello");
        assertThat(page("/profile/dunmere.test")).contains("Hello");
    }

    @Test
    void showTheCouncilsNewsAndGiveThemToPrograms() throws Exception {
        var website = new PracticeWebsite(practice.address());
        var address = website.publish("Mill Lane & the <new> swings", "They open on Friday.", null);

        assertThat(page("/")).contains("href=\"/news\"");
        assertThat(page("/news")).contains("href=\"" + address.getPath() + "\"");
        assertThat(page(address.getPath())).contains("Mill Lane &amp; the &lt;new&gt; swings");
        var feed = send(HttpRequest.newBuilder(website.feed()).build());
        assertThat(feed.body()).contains("<link href=\"" + address + "\"/>").contains("They open on Friday.");
        var mark = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(website.feed())
                                .header("If-None-Match", mark)
                                .build())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void sayNotFound() throws Exception {
        assertThat(send(get("/nobody")).statusCode()).isEqualTo(404);
    }

    @Test
    void refuseAFormFromAnotherSite() throws Exception {
        var post = control.post(Network.FACEBOOK, "1001", "Keep out", null);
        var foreign = HttpRequest.newBuilder(practice.address().resolve("/comments"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("network=facebook&target=" + post + "&name=a&text=b"))
                .build();

        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(page("/" + post)).contains("No comments yet");
    }

    @Test
    void outliveTheProcess() throws Exception {
        var post = control.post(Network.FACEBOOK, "1001", "Still here tomorrow", null);

        try (var next = PracticeNetworks.start(0, DATABASE.url(), DATABASE.user(), DATABASE.password())) {
            assertThat(new PracticeControl(next.address()).posts(Network.FACEBOOK, "1001"))
                    .anyMatch(shown -> shown.id().equals(post));
        }
    }

    private static String page(String path) throws Exception {
        var answer = send(get(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        return answer.body();
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(address(path)).build();
    }

    private static HttpRequest form(String path, String body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static URI address(String path) {
        return practice.address().resolve(path);
    }

    private static String plain(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
