package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FolkmootTest
class PostApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    Actor.Person priya;
    Actor.Person helen;
    AccountId account;

    @BeforeEach
    void dunmere() {
        clock.set(Instant.parse("2099-05-06T09:42:00Z"));
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        account = accounts.connected(Network.FACEBOOK);
    }

    @Test
    void aProgramWritesAndAnotherPersonsProgramApproves() throws Exception {
        var post = body(send(priya, "POST", "/posts", """
                {"text": "Bin days move by one day", "accounts": [{"account": "%s"}], "dueAt": "2099-05-08T08:00:00Z"}
                """.formatted(account.value())), 201);
        var submitted = body(send(priya, "POST", "/posts/" + post.path("id").asString() + "/submission", "{}"), 200);
        var variant = submitted.path("variants").path(0);
        assertThat(variant.path("status").asString()).isEqualTo("SUBMITTED");

        var address = "/variants/" + variant.path("id").asString();
        var hash = "{\"hash\": \"%s\"}".formatted(variant.path("hash").asString());
        assertThat(send(priya, "POST", address + "/approval", hash)).hasStatus(403);
        assertThat(send(helen, "POST", address + "/approval", "{\"hash\": \"another\"}"))
                .hasStatus(409);
        assertThat(body(send(helen, "POST", address + "/approval", hash), 200)
                        .path("status")
                        .asString())
                .isEqualTo("SCHEDULED");
        var moved = body(send(priya, "PUT", address + "/time", "{\"dueAt\": \"2099-05-09T08:00:00Z\"}"), 200);
        assertThat(moved.path("status").asString()).isEqualTo("DRAFT");
        assertThat(body(send(priya, "GET", "/variants?status=DRAFT&limit=1", ""), 200)
                        .path("rows"))
                .hasSize(1);
        assertThat(body(send(helen, "GET", "/approvals", ""), 200).isArray()).isTrue();
    }

    @Test
    void aProgramThatSendsTheSameTwiceIsRefused() throws Exception {
        var text = "Bins are collected a day later";
        assertThat(submit(post(text, "2099-05-08T08:00:00Z"))).hasStatus(200);

        assertThat(submit(post(text, "2099-05-09T07:59:00Z")))
                .hasStatus(422)
                .bodyText()
                .contains("says the same on Fri 8 May 2099", "choose a time at least a day away");
        assertThat(submit(post(text, "2099-05-09T08:00:00Z"))).hasStatus(200);
    }

    @Test
    void pagesThroughPostsAndThroughDraftsWithoutATimeEachOnce() throws Exception {
        var made = new HashSet<String>();
        for (var n = 0; n < 3; n++) {
            made.add(body(send(priya, "POST", "/posts", """
                    {"text": "Without a time %d", "accounts": [{"account": "%s"}]}
                    """.formatted(n, account.value())), 201)
                    .path("id")
                    .asString());
        }

        assertThat(walk("/posts?limit=2", "id")).containsAll(made).doesNotHaveDuplicates();
        assertThat(walk("/variants?status=DRAFT&limit=2", "id"))
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates();
        assertThat(send(priya, "GET", "/posts?after=nonsense", "")).hasStatus(422);
    }

    private List<String> walk(String address, String field) throws Exception {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = body(send(priya, "GET", address + (next.isEmpty() ? "" : "&after=" + next), ""), 200);
            page.path("rows").forEach(row -> seen.add(row.path(field).asString()));
            next = page.path("next").asString("");
            assertThat(seen).hasSizeLessThan(2_000);
        } while (!next.isEmpty());
        return seen;
    }

    private JsonNode post(String text, String due) throws Exception {
        return body(send(priya, "POST", "/posts", """
                {"text": "%s", "accounts": [{"account": "%s"}], "dueAt": "%s"}
                """.formatted(text, account.value(), due)), 201);
    }

    private MvcTestResult submit(JsonNode post) {
        return send(priya, "POST", "/posts/" + post.path("id").asString() + "/submission", "{}");
    }

    @Test
    void namesTheFieldThatItCannotRead() throws Exception {
        assertThat(send(priya, "POST", "/posts", "{\"text\": \"One\", \"dueAt\": \"tomorrow\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"dueAt\"", "The field dueAt is missing");
        assertThat(send(priya, "POST", "/posts", "{\"text\": "))
                .hasStatus(400)
                .bodyText()
                .contains("openapi.json");
        assertThat(send(priya, "POST", "/posts", """
                {"text": "One", "images": [{"asset": "00000000-0000-7000-8000-00000000beef", "alt": "A bin"}]}
                """))
                .as("no picture, but every field is understood")
                .hasStatus(404);
    }

    @Test
    void anOlderVersionIsAnsweredWith409() throws Exception {
        var post = body(send(priya, "POST", "/posts", "{\"text\": \"One\", \"accounts\": []}"), 201);
        var address = "/posts/" + post.path("id").asString();

        assertThat(send(priya, "PUT", address, "{\"version\": 1, \"text\": \"Two\", \"accounts\": []}"))
                .hasStatus(200);
        assertThat(send(priya, "PUT", address, "{\"version\": 1, \"text\": \"Three\", \"accounts\": []}"))
                .hasStatus(409);
        assertThat(send(priya, "POST", address + "/submission", "{}")).hasStatus(422);
    }

    private JsonNode body(MvcTestResult answer, int status) throws Exception {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(Actor.Person who, String method, String address, String body) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + address)
                .with(As.actor(who))
                .with(As.form())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
