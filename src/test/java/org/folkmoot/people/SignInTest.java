package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class SignInTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    SecondFactors factors;

    @Autowired
    PlainKeys plainKeys;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetTheAddress() {
        jdbc.sql("delete from people.throttle where key like 'ADDRESS:%'").update();
    }

    @Test
    void sendsAStrangerToTheSignInPageAndBackAfterwards() {
        assertThat(mvc.get().uri("/today?x=1")).hasStatus(303).hasHeader("Location", "/sign-in?next=%2Ftoday%3Fx%3D1");
        var reader = users.withPassword("reader");
        var answer = post("/sign-in", reader.email(), Users.PASSWORD, "/today?x=1");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/today?x=1");
        assertThat(mvc.get().uri("/today").cookie(session(answer))).hasStatusOk();
    }

    @Test
    void sendsNobodyToAnotherSite() {
        var reader = users.withPassword("reader");
        for (var elsewhere : List.of(
                "//evil.example/",
                "/\t/evil.example/",
                "/\r/evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/ŵ")) {
            assertThat(post("/sign-in", reader.email(), Users.PASSWORD, elsewhere))
                    .as(elsewhere)
                    .hasHeader("Location", "/");
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressInTheSameWords() {
        var reader = users.withPassword("reader");
        var wrong = post("/sign-in", reader.email(), "heron lantern gravle", "/");
        var unknown = post("/sign-in", "nobody@dunmere.example", Users.PASSWORD, "/");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("do not belong together")
                .contains(reader.email());
        assertThat(unknown).hasStatus(422).bodyText().contains("do not belong together");
        assertThat(wrong.getResponse().getCookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void saysWhenToTryAgainAfterFiveWrongPasswordsAlsoForAddressesOfNobody() {
        clock.set(Instant.parse("2026-05-06T09:42:00Z"));
        for (var email : new String[] {users.withPassword("reader").email(), "nobody2@dunmere.example"}) {
            for (var n = 0; n < 5; n++) {
                assertThat(post("/sign-in", email, "wrong wrong wrong", "/"))
                        .bodyText()
                        .contains("do not belong");
            }
            assertThat(post("/sign-in", email, Users.PASSWORD, "/")).bodyText().contains("Try again after 10:57");
        }
        clock.set(Instant.parse("2026-05-06T09:57:01Z"));
        assertThat(post("/sign-in", "nobody2@dunmere.example", "wrong wrong wrong", "/"))
                .bodyText()
                .contains("do not belong");
    }

    @Test
    void countsWrongPasswordsForTheVisitorBehindTheWebServerAndNotForTheWebServer() {
        clock.set(Instant.parse("2026-05-06T09:42:00Z"));
        for (var n = 0; n < 30; n++) {
            from("198.51.100.66", "nobody" + n + "@dunmere.example");
        }
        assertThat(from("198.51.100.66", "another@dunmere.example")).bodyText().contains("Try again after");
        assertThat(from("203.0.113.9, 198.51.100.66", "another@dunmere.example"))
                .as("what the visitor says about others does not count")
                .bodyText()
                .contains("Try again after");
        assertThat(from("203.0.113.9", "colleague@dunmere.example")).bodyText().contains("do not belong");
    }

    @Test
    void setsACookieThatNoScriptReadsAndKeepsOnlyItsHash() {
        var answer = post("/sign-in", users.withPassword("reader").email(), Users.PASSWORD, "/");
        var cookie = session(answer);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("select count(*) from people.session where hash = :hash")
                        .param("hash", Secret.hash(cookie.getValue()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void givesBackWhatSomebodyTypedWhoseSessionHadEnded() {
        var form = mvc.post()
                .uri("/posts")
                .with(As.form())
                .param("text", "The Mere path is open again\n<after> the floods")
                .exchange();
        assertThat(form)
                .hasStatus(401)
                .bodyText()
                .contains("You have been signed out", "action=\"/posts\"", "&lt;after&gt; the floods", "Send it again");

        assertThat(mvc.post()
                        .uri("/posts/keep")
                        .with(As.form())
                        .header("Sec-Fetch-Dest", "empty")
                        .param("text", "The Mere path is open again"))
                .hasStatus(401)
                .bodyText()
                .isEmpty();
        assertThat(mvc.post().uri("/profile/password").with(As.form()).param("password", "heron lantern gravel"))
                .hasStatus(303)
                .bodyText()
                .doesNotContain("heron");
    }

    @Test
    void endsASessionAfterTwelveIdleHoursAndAfterAWeek() {
        var start = Instant.parse("2026-05-06T09:00:00Z");
        clock.set(start);
        var cookie = session(post("/sign-in", users.withPassword("reader").email(), Users.PASSWORD, "/"));
        clock.set(start.plus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(mvc.get().uri("/today").cookie(cookie)).hasStatusOk();
        for (var hour = 20; hour < 7 * 24; hour += 8) {
            clock.set(start.plus(Duration.ofHours(hour)));
            assertThat(mvc.get().uri("/today").cookie(cookie)).hasStatusOk();
        }
        clock.set(start.plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(mvc.get().uri("/today").cookie(cookie)).hasStatus(303);
    }

    @Test
    void makesWhoMayAnswerSetUpASecondFactorFirstAndThenAsksForItsCode() throws Exception {
        clock.set(Instant.parse("2026-05-06T09:00:00Z"));
        var responder = users.withPassword("responder");
        var first = session(post("/sign-in", responder.email(), Users.PASSWORD, "/"));
        assertThat(mvc.get().uri("/today").cookie(first))
                .hasStatus(303)
                .hasHeader("Location", "/profile/second-factor");
        assertThat(mvc.get().uri("/profile/second-factor").cookie(first))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"qr\"");

        var secret = factors.pending(responder.id());
        assertThat(code("/profile/second-factor", "000000", first)).hasStatus(422);
        var used = Totp.code(secret, clock.instant().getEpochSecond() / 30);
        var enrolled = code("/profile/second-factor", used, first);
        assertThat(enrolled).hasStatusOk().bodyText().contains("Keep these recovery codes");
        assertThat(mvc.get().uri("/today").cookie(session(enrolled))).hasStatusOk();
        assertThat(mvc.get().uri("/today").cookie(first)).hasStatus(303);

        var half = post("/sign-in", responder.email(), Users.PASSWORD, "/today");
        assertThat(half).hasHeader("Location", "/sign-in/code?next=%2Ftoday");
        assertThat(mvc.get().uri("/today").cookie(session(half))).hasStatus(303);
        assertThat(code("/sign-in/code", used, session(half)))
                .as("a used step is no proof")
                .hasStatus(422);
        clock.set(clock.instant().plusSeconds(30));
        var whole = code("/sign-in/code", Totp.code(secret, clock.instant().getEpochSecond() / 30), session(half));
        assertThat(whole).hasStatus(303);
        assertThat(mvc.get().uri("/today").cookie(session(whole))).hasStatusOk();

        var recovery =
                enrolled.getResponse().getContentAsString().split("<code>")[1].split("</code>")[0];
        var again = session(post("/sign-in", responder.email(), Users.PASSWORD, "/"));
        assertThat(code("/sign-in/code", recovery, again)).hasStatus(303);
        var third = session(post("/sign-in", responder.email(), Users.PASSWORD, "/"));
        assertThat(code("/sign-in/code", recovery, third))
                .as("a recovery code works once")
                .hasStatus(422);
    }

    @Test
    void keepsNoKeyOfAnAuthenticatorThatCanBeReadInTheDatabase() {
        var responder = users.withPassword("responder").id();
        var key = factors.pending(responder);

        assertThat(row(responder)).doesNotContain(key);

        var earlier = users.withPassword("responder").id();
        jdbc.sql("insert into people.second_factor (person, secret, created_at) values (:p, :key, :at)")
                .param("p", earlier.value())
                .param("key", key)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(row(earlier)).as("as an older Folkmoot wrote it").contains(key);
        plainKeys.seal();
        assertThat(row(earlier)).doesNotContain(key);
        assertThat(factors.pending(earlier)).isEqualTo(key);
    }

    @Test
    void endsTheSessionOnSigningOut() {
        var cookie = session(post("/sign-in", users.withPassword("reader").email(), Users.PASSWORD, "/"));
        assertThat(mvc.post().uri("/sign-out").cookie(cookie).with(As.form())).hasStatus(303);
        assertThat(mvc.get().uri("/today").cookie(cookie)).hasStatus(303);
    }

    @Test
    void endsEverySessionOnSigningOutEverywhere() {
        var reader = users.withPassword("reader");
        var here = session(post("/sign-in", reader.email(), Users.PASSWORD, "/"));
        var library = session(post("/sign-in", reader.email(), Users.PASSWORD, "/"));
        var other = session(post("/sign-in", users.withPassword("reader").email(), Users.PASSWORD, "/"));

        assertThat(mvc.post().uri("/profile/sessions/end").cookie(here).with(As.form()))
                .hasStatus(303);

        assertThat(mvc.get().uri("/today").cookie(here)).hasStatus(303);
        assertThat(mvc.get().uri("/today").cookie(library)).hasStatus(303);
        assertThat(mvc.get().uri("/today").cookie(other)).hasStatusOk();
    }

    @Test
    void takesNoSessionThatSomebodyElsePlanted() {
        var planted = new Cookie(SessionCookie.NAME, "planted");
        var answer = mvc.post()
                .uri("/sign-in")
                .cookie(planted)
                .param("email", users.withPassword("reader").email())
                .param("password", Users.PASSWORD)
                .with(As.form())
                .exchange();

        assertThat(session(answer).getValue()).isNotEqualTo("planted");
        assertThat(mvc.get().uri("/today").cookie(planted)).hasStatus(303);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/sign-in").param("email", "x")).hasStatus(403);
    }

    private String row(PersonId person) {
        return jdbc.sql("""
                        select coalesce(secret, '') || coalesce(encode(sealed, 'escape'), '')
                        from people.second_factor where person = :person
                        """).param("person", person.value()).query(String.class).single();
    }

    private MvcTestResult post(String uri, String email, String password, String next) {
        return mvc.post()
                .uri(uri)
                .param("email", email)
                .param("password", password)
                .param("next", next)
                .with(As.form())
                .exchange();
    }

    private MvcTestResult from(String forwardedFor, String email) {
        return mvc.post()
                .uri("/sign-in")
                .header("X-Forwarded-For", forwardedFor)
                .param("email", email)
                .param("password", "wrong wrong wrong")
                .with(As.form())
                .exchange();
    }

    private MvcTestResult code(String uri, String code, Cookie session) {
        return mvc.post()
                .uri(uri)
                .param("code", code)
                .cookie(session)
                .with(As.form())
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        var cookie = result.getResponse().getCookie(SessionCookie.NAME);
        assertThat(cookie).isNotNull();
        return cookie;
    }
}
