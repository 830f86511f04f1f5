package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Dunmere writes down what the networks have announced, and is reminded in time. */
@FolkmootTest
class ExpiryCalendarTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final LocalDate CHECKUP = LocalDate.of(2026, 6, 1);

    @Autowired
    ExpiryCalendar calendar;

    @Autowired
    ExpiryFile file;

    @Autowired
    DeadlineMail mail;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void givenAMorning() {
        clock.set(Instant.parse("2026-05-06T09:00:00Z"));
    }

    @Test
    void remindsWhoHasToActAndStopsWhenItIsDone() {
        var priya = users.with("social-media-lead");
        var id = calendar.enter(DUNMERE, draft("Data use checkup", priya.id().value()));
        assertThat(calendar.within(DUNMERE, 30)).extracting(Expiry::who).contains(priya.name());
        assertThat(calendar.within(DUNMERE, 20)).extracting(Expiry::deadline).doesNotContain(id);

        for (var day = 0; day < 24; day++) {
            mail.run();
            mail.run();
            clock.set(clock.instant().plus(Duration.ofDays(1)));
        }
        assertThat(reminders(priya.email())).as("14, 7 and 3 days before").isEqualTo(3);

        calendar.done(DUNMERE, id);
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        mail.run();
        assertThat(reminders(priya.email())).isEqualTo(3);
        assertThat(calendar.all(DUNMERE)).extracting(Expiry::deadline).doesNotContain(id);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> calendar.enter(DUNMERE, new DeadlineDraft(null, "facebook", " ", null, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("problem.kind")
                .hasMessageContaining("problem.title")
                .hasMessageContaining("problem.on");
        assertThat(
                        mvc.post()
                                .uri(ExpiryController.HOME)
                                .param("kind", "OTHER")
                                .param("network", "facebook")
                                .param("title", "Login review")
                                .param("on", "31/12")
                                .with(As.actor(DUNMERE))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Login review", "Enter the day on which it ends.");
    }

    @Test
    void canBeReadByACalendar() {
        var removal = new Expiry(
                Expiry.Kind.METRIC_REMOVAL,
                "Facebook",
                "page_impressions, page_reach; and everything that was counted by „impressions“ until now",
                CHECKUP,
                "Siân Powell",
                null,
                null);
        var text = new String(file.ics(List.of(removal)), StandardCharsets.UTF_8);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:20260601")
                .contains("page_impressions\\, page_reach\\; and everything")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(new String(file.csv(List.of(removal)), StandardCharsets.UTF_8))
                .contains("2026-06-01,Figure is removed,Facebook,");
    }

    private long reminders(String email) {
        return jdbc.sql("select count(*) from notifications.mail where to_email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private static DeadlineDraft draft(String title, java.util.UUID person) {
        return new DeadlineDraft(Deadline.Kind.APP_REVIEW, "facebook", title, CHECKUP, person);
    }
}
