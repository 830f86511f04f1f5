package org.folkmoot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Dunmere says how often its incident plans are rehearsed, on the page and by the API. */
@FolkmootTest
class IncidentsRoomTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Autowired
    IncidentPlans plans;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    @AfterEach
    void everyYearAgain() {
        plans.rehearseEvery(new Actor.Job("test"), 12);
    }

    @Test
    void rehearsesTwiceAYearOnceTheOfficeSaysSo() {
        assertThat(say("6")).hasStatus(303);

        assertThat(plans.rehearsedEvery()).isEqualTo(6);
        var settings = web.get().uri("/api/v1/incident-plan-settings").with(As.person(users.with("reader")));
        assertThat(settings).bodyJson().extractingPath("$.months").isEqualTo(6);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatWouldDo() {
        assertThat(say("every spring"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"every spring\"", "Enter a number of months from 1 to 60");
        assertThat(plans.rehearsedEvery()).isEqualTo(12);
    }

    @Test
    void takesNoLongerThanFiveYearsFromAProgramEither() {
        assertThat(web.put()
                        .uri("/api/v1/incident-plan-settings")
                        .with(As.person(users.with("administrator")))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"months\":61}"))
                .hasStatus(422);
        assertThat(plans.rehearsedEvery()).isEqualTo(12);
    }

    @Test
    void countsNoRehearsalOfAPlanThatNobodyWrote() {
        assertThat(new IncidentPlan("Call Helen", "Sign everybody out", MARCH).rehearsedSince(MARCH))
                .isTrue();
        assertThat(new IncidentPlan("Call Helen", "", MARCH).rehearsedSince(MARCH))
                .isFalse();
        assertThat(new IncidentPlan("Call Helen", "Sign everybody out", MARCH).rehearsedSince(MARCH.plusDays(1)))
                .isFalse();
        assertThat(new IncidentPlan("Call Helen", "Sign everybody out", null).rehearsedSince(MARCH))
                .isFalse();
    }

    private MvcTestResult say(String months) {
        return web.post()
                .uri("/settings/incident-plans")
                .with(As.person(users.with("administrator")))
                .with(As.form())
                .param("months", months)
                .exchange();
    }
}
