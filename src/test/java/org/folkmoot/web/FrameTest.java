package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class FrameTest {

    private static final Actor PRIYA = new Actor.Person(UUID.randomUUID(), "Priya Nandra", true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Frames frames;

    @Test
    void letsABrowserRunNothingThatIsWrittenIntoAPage() {
        var policy = mvc.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", Statics.importMapDigest())
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @Test
    void letsBrowsersKeepStylesForAYearUnderTheirOwnAddress() {
        var answer = mvc.get().uri(Statics.path("styles/base.css")).exchange().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=31536000", "immutable");
        assertThat(mvc.get().uri("/static/anotherbuild/styles/base.css")).hasStatus(404);
    }

    @Test
    void saysWhoLooksAndWhereTheyAre() {
        assertThat(mvc.get().uri("/today").with(As.actor(PRIYA)))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere", "Priya Nandra", "href=\"/today\" aria-current=\"page\"");
    }

    @Test
    void leadsNobodyToWhereTheNavigationDoesNotShowThemTheWay() {
        var frame = frames.of(new MockHttpServletRequest("GET", "/official-accounts"), List.of());

        assertThat(frame.leadsTo("/distribution-lists/bounces")).isFalse();
        assertThat(frame.leadsTo("/requests?view=decided")).isFalse();
        assertThat(frame.leadsTo("/official-accounts")).isTrue();
    }

    @Test
    void showsEachComponentOnce() {
        assertThat(mvc.get().uri("/components").with(As.actor(PRIYA)))
                .hasStatusOk()
                .bodyText()
                .contains("govuk-error-summary", "moj-timeline", "govuk-summary-list");
    }

    @Test
    void keepsTheChosenThemeInTheBrowser() {
        var chosen = mvc.post()
                .uri("/theme")
                .param("theme", "dark")
                .header(HttpHeaders.REFERER, "https://dunmere.example/plan?view=all")
                .with(As.form())
                .exchange();

        assertThat(chosen).hasStatus(303);
        assertThat(chosen.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo("/plan?view=all");
        assertThat(chosen.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).anyMatch(c -> c.startsWith("theme=dark"));
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("theme", "dark")))
                .bodyText()
                .contains("data-theme=\"dark\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://dunmere.example/plan?view=all, /plan?view=all",
        "https://dunmere.example//evil.example, /",
        "not an address, /",
        ", /"
    })
    void goesBackOnlyInsideTheHouse(String from, String to) {
        assertThat(ThemeController.back(from)).isEqualTo(to);
    }

    @Test
    void saysInWordsThatAPanelDoesNotExist() {
        assertThat(mvc.get().uri("/panels/nothing").with(As.actor(PRIYA)))
                .hasStatus(404)
                .bodyText()
                .contains("There is no page at this address");
    }

    @Test
    void tellsAProgramWhatIsWrongAndWhere() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 405)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/people")
                        .with(As.actor(PRIYA)))
                .hasStatus(405)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("for this method", "\"instance\":\"/api/v1/people\"");
    }

    @Test
    void changesOneParameterOfAnAddressAndKeepsTheOthers() {
        assertThat(mvc.get().uri("/components?service=waste&after=x").with(As.actor(PRIYA)))
                .bodyText()
                .contains("href=\"/components?service=waste&amp;after=mark\"");
    }
}
