package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.assets.Pictures;
import org.folkmoot.foundation.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class ApiAccessTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    People people;

    @Autowired
    AccessTokens accessTokens;

    @Autowired
    Membership membership;

    @Autowired
    Rights rights;

    @Autowired
    Tokens tokens;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answersWithAProblemWhoeverBringsNoTokenOrAWrongOne() {
        assertThat(mvc.get().uri("/api/v1/people"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType("application/problem+json");
        assertThat(get("fmt_wrong")).hasStatus(401).bodyText().contains("people.api.token-invalid");
    }

    @Test
    void takesNoCookieInPlaceOfAToken() {
        var cookie = new jakarta.servlet.http.Cookie(SessionCookie.NAME, "x");
        assertThat(mvc.get().uri("/api/v1/people").cookie(cookie)).hasStatus(401);
    }

    @Test
    void letsAnAdministratorsTokenReadThePeople() {
        assertThat(get(token(enrolledAdministrator(), "MANAGE_PEOPLE")))
                .hasStatusOk()
                .bodyText()
                .contains("\"rows\"");
    }

    @Test
    void refusesATokenWithoutTheScopeWithoutTheRoleOrWithoutTheSecondFactor() {
        assertThat(get(token(enrolledAdministrator(), "SEE_REPORTS")))
                .hasStatus(403)
                .bodyText()
                .contains("people.refused.scope");
        assertThat(get(token(users.with("reader"), "MANAGE_PEOPLE")))
                .hasStatus(403)
                .bodyText()
                .contains("people.refused.manage-people");
        assertThat(get(token(users.with("administrator"), "MANAGE_PEOPLE")))
                .hasStatus(403)
                .bodyText()
                .contains("people.refused.second-factor");
    }

    @Test
    void endsATokenWithItsTimeItsRevocationAndItsOwner() {
        var owner = enrolledAdministrator();
        var token = token(owner, "MANAGE_PEOPLE");
        assertThat(get(token)).hasStatusOk();
        var now = clock.instant();
        clock.set(now.plus(Duration.ofDays(30)).plusSeconds(60));
        assertThat(get(token)).hasStatus(401);
        clock.set(now);
        assertThat(get(token)).hasStatusOk();
        accessTokens.revoke(Users.actor(owner), tokens.of(owner.id()).getFirst().id());
        assertThat(get(token)).hasStatus(401);

        var second = token(owner, "MANAGE_PEOPLE");
        enrolledAdministrator();
        membership.disable(new org.folkmoot.foundation.Actor.Job("test"), owner.id());
        assertThat(get(second)).hasStatus(401);
    }

    @Test
    void carriesAWriteOutOnceForOneKey() {
        var token = token(enrolledAdministrator(), "MANAGE_PEOPLE");
        var body = "{\"name\":\"Ida Thorn\",\"email\":\"ida@dunmere.example\"}";
        var first = invite(token, "key-1", body);
        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
        var again = invite(token, "key-1", body);
        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(again.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(invite(token, "key-1", body.replace("Ida", "Eda"))).hasStatus(422);
        assertThat(invite(token, "key-2", body))
                .as("a new request")
                .hasStatus(422)
                .bodyText()
                .contains("email-taken");
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        assertThat(invite(token, "key-1", body)).doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void tellsTwoUploadsOfTheSameLengthApart() {
        var token = token(enrolled("social-media-lead"), "DRAFT");
        var sunrise = Pictures.png(40, 30, 1);
        var sunset = sunrise.clone();
        sunset[sunset.length - 20] ^= 1;

        assertThat(upload(token, "Mere", sunrise)).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
        assertThat(upload(token, "Mere", sunrise)).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(upload(token, "Mere", sunset))
                .as("another picture")
                .hasStatus(422)
                .bodyText()
                .contains("people.api.key-reused");
        assertThat(upload(token, "Lake", sunrise)).as("another name").hasStatus(422);
    }

    @Test
    void doesNotCarryOutAgainWhatWasCutOff() {
        var owner = enrolledAdministrator();
        var token = token(owner, "MANAGE_PEOPLE");
        var body = "{\"name\":\"Una Lake\",\"email\":\"una@dunmere.example\"}";
        assertThat(invite(token, "key-3", body)).hasStatus(201);
        jdbc.sql("update people.idempotency set status = null where key = 'key-3'")
                .update();
        assertThat(invite(token, "key-3", body)).hasStatus(409).bodyText().contains("key-open");
    }

    @Test
    void namesEachFieldThatAProgramLeftOut() {
        var token = token(enrolledAdministrator(), "MANAGE_PEOPLE");

        assertThat(invite(token, "key-4", "{\"name\":\"Noor Hill\",\"roles\":[null]}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"roles\"");
        assertThat(invite(token, "key-5", "{\"name\":\"Noor Hill\",\"roles\":[{\"account\":null}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"roles.role\"")
                .doesNotContain("roles.account");
    }

    private Person enrolledAdministrator() {
        return enrolled("administrator");
    }

    private Person enrolled(String role) {
        var person = users.with(role);
        jdbc.sql(
                        "insert into people.second_factor (person, sealed, created_at, confirmed_at) values (:p, 'A', :at, :at)")
                .param("p", person.id().value())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return person;
    }

    private String token(Person owner, String scope) {
        return accessTokens.issue(
                new SignedIn(Users.actor(owner), null), "test " + UUID.randomUUID(), Set.of(scope), 30);
    }

    private MvcTestResult get(String token) {
        return mvc.get()
                .uri("/api/v1/people")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult upload(String token, String name, byte[] picture) {
        return mvc.post()
                .uri("/api/v1/assets")
                .multipart()
                .part(new MockPart("file", "mere.png", picture, MediaType.IMAGE_PNG))
                .part(new MockPart("name", name.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "upload-1")
                .exchange();
    }

    private MvcTestResult invite(String token, String key, String body) {
        return mvc.post()
                .uri("/api/v1/people")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(body)
                .exchange();
    }
}
