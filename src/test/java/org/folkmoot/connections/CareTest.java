package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Rights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Martin sets how Dunmere's connections are looked after. */
@FolkmootTest
class CareTest {

    private static final Actor MARTIN = new Actor.Job("dunmere");

    @Autowired
    Care care;

    @Autowired
    HealthTimesRows rows;

    @Autowired
    HealthSettings usual;

    @Autowired
    Rights rights;

    @Autowired
    ApplicationEventPublisher bells;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    HealthTimes before;

    @BeforeEach
    void rememberTheTimes() {
        before = care.times(MARTIN);
    }

    @AfterEach
    void setThemBack() {
        care.change(MARTIN, before);
    }

    @Test
    void triesWarnsAndEscalatesAsTheOrganisationSaysFromNowOn() {
        var now = Instant.parse("2026-05-06T08:00:00Z");
        var ending = new HealthRule.Facts(true, HealthRule.Found.ALL, now, now.plus(Duration.ofDays(20)), 0, null);
        assertThat(HealthRule.health(ending, rows.get(), now)).isEqualTo(Health.HEALTHY);

        care.change(MARTIN, new HealthTimes(2, List.of(3, 30, 3), 8));

        assertThat(rows.get().probeEvery()).isEqualTo(Duration.ofHours(2));
        assertThat(rows.get().warnDays()).containsExactly(30, 3);
        assertThat(rows.get().escalateAfter()).isEqualTo(Duration.ofHours(8));
        assertThat(HealthRule.health(ending, rows.get(), now)).isEqualTo(Health.EXPIRING);
        assertThat(mvc.get().uri("/settings/connection-health").with(As.actor(MARTIN)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"30, 3\"");
    }

    @Test
    void saysBesideEachFieldWhatItTakes() {
        assertThatThrownBy(() -> care.change(MARTIN, new HealthTimes(6, List.of(14, 91), 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("probeHours", "warnDays", "escalateHours"));
        assertThatThrownBy(() -> care.change(MARTIN, new HealthTimes(5, List.of(), 4)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/settings/connection-health")
                        .param("probeHours", "9")
                        .param("warnDays", "14, soon")
                        .param("escalateHours", "4")
                        .with(As.form())
                        .with(As.actor(MARTIN)))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"14, soon\"", "Enter a whole number between 1 and 5");
    }

    @Test
    void asksWhatIsWrittenAndNotWhatThisNodeRemembers() {
        care.change(MARTIN, new HealthTimes(2, List.of(30), 8));
        assertThat(rows.get().probeEvery()).isEqualTo(Duration.ofHours(2));
        var otherNode = new Care(new HealthTimesRows(jdbc, usual), rights, bells, Clock.systemUTC());
        transaction.executeWithoutResult(status -> otherNode.change(MARTIN, new HealthTimes(3, List.of(30), 8)));

        assertThat(care.times(MARTIN).probeHours()).isEqualTo(3);
        care.change(MARTIN, new HealthTimes(2, List.of(30), 8));
        assertThat(care.times(MARTIN).probeHours()).isEqualTo(2);
    }

    @Test
    void isSetByProgramsToo() {
        assertThat(mvc.put()
                        .uri("/api/v1/connection-care")
                        .with(As.actor(MARTIN))
                        .contentType("application/json")
                        .content("{\"probeHours\":3,\"warnDays\":[7],\"escalateHours\":2}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"warnDays\":[7]");
    }
}
