package org.folkmoot.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class MonthlyReportTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private final Actor seed = new Actor.Job("test");

    @Autowired
    Reporting reporting;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Register register;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    private AccountId parks;

    @BeforeEach
    void aMonthOfTheParks() {
        clock.set(Instant.parse("2026-05-06T09:42:00Z"));
        var handle = "parks-" + UUID.randomUUID();
        var service = register.addService(seed, "Parks " + handle, "Place");
        parks = register.add(seed, AccountDraft.of(Network.BLUESKY, handle, "Dunmere Parks", "", service));
        account("2026-03-31", Figure.of("followers", 1_200));
        account("2026-04-10", Figure.of("followers", 1_215));
        account("2026-04-30", Figure.of("followers", 1_234));
        account("2026-04-30", Figure.missing("views", Figure.Gap.NOT_PROVIDED));
        snapshots.publish(new ReportedPost(
                UUID.randomUUID(),
                parks,
                "at://1",
                null,
                "=Bluebells are out",
                Instant.parse("2026-04-10T08:00:00Z"),
                false));
        snapshots.publish(new ReportedPost(
                UUID.randomUUID(),
                parks,
                "at://2",
                null,
                "Paths closed",
                Instant.parse("2026-04-12T08:00:00Z"),
                false));
        post("at://1", "2026-04-11", Figure.of("likes", 3));
        post("at://1", "2026-04-30", Figure.of("likes", 40));
        post("at://1", "2026-04-30", Figure.of("comments", 2));
        post("at://1", "2026-04-30", Figure.missing("clicks", Figure.Gap.NOT_PROVIDED));
    }

    @Test
    void countsWhatTheNetworkGaveAndSaysWhatItDidNot() {
        var report = made();

        assertThat(value(report, "followers")).isEqualTo(1_234);
        assertThat(value(report, "follower_net")).isEqualTo(34);
        assertThat(value(report, "posts_published")).isEqualTo(2);
        assertThat(value(report, "engagements")).isEqualTo(42);
        assertThat(report.figure("views").orElseThrow().value()).isNull();
        assertThat(report.figure("views").orElseThrow().gap()).isEqualTo("NOT_PROVIDED");
        assertThat(report.daysRead()).isEqualTo(2);
        assertThat(report.followers()).hasSize(30);
        assertThat(report.followers().getFirst().followers()).isNull();
    }

    @Test
    void standsBesideTheSameMonthOfTheYearBefore() {
        assertThat(made().figure("followers").orElseThrow().yearBefore())
                .as("nobody read anything then")
                .isNull();
        account("2025-04-30", Figure.of("followers", 1_100));

        var report = made();
        assertThat(report.figure("followers").orElseThrow().yearBefore()).isEqualTo(1_100);
        assertThat(report.figure("engagements").orElseThrow().yearBefore()).isNull();
        var id = reporting.make(seed, parks, APRIL);
        assertThat(web.get().uri("/reports/" + id.value()).with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("1,200 the month before; 1,100 in April 2025");
    }

    @Test
    void freezesWhatItSaid() {
        var first = reporting.make(seed, parks, APRIL);
        account("2026-04-30", Figure.of("followers", 9_999));
        var second = reporting.make(seed, parks, APRIL);

        assertThat(value(reporting.edition(seed, first).report(), "followers")).isEqualTo(1_234);
        assertThat(value(reporting.edition(seed, second).report(), "followers")).isEqualTo(9_999);
        assertThat(reporting.edition(seed, second).number()).isEqualTo(2);
    }

    @Test
    void printsTheSameNumbersOnThePageAndInTheCsv() {
        var id = reporting.make(seed, parks, APRIL);
        var reader = As.person(users.with("reader"));

        assertThat(web.get().uri("/reports/" + id.value()).with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("April 2026: 2 posts and 34 more followers", "1,234", "+34", "not provided by the network")
                .contains("definitions version 2", "nobody waited for an answer", "=Bluebells are out");
        assertThat(web.get().uri("/reports/" + id.value() + ".csv").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("figures,followers,count,1234,,1200,2,")
                .contains("figures,followers won or lost,change,34,,,2,")
                .contains("figures,views,count,,,,2,not provided by the network")
                .contains("followers by day,2026-04-10,count,1215,,,2,")
                .contains("followers by day,2026-04-11,count,,,,2,not read")
                .contains("posts,'=Bluebells are out,count,42,,,2,");
    }

    @Test
    void leadsFromTheListToAReport() {
        var made = reporting.make(seed, parks, APRIL);
        var reader = As.person(users.with("reader"));

        assertThat(web.get().uri("/api/v1/reports/" + made.value()).with(reader))
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(made.value().toString());
        assertThat(web.get().uri("/reports").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere Parks · Bluesky", "April 2026: 2 posts");
        assertThat(web.get().uri("/accounts/" + parks.value()).with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("1,234");
        assertThat(web.get().uri("/api/v1/reports?account=" + parks.value()).with(reader))
                .bodyJson()
                .extractingPath("$.rows[0].report.month")
                .isEqualTo("2026-04");
    }

    @Test
    void listsTheReportsOfOneAccountAndMonth() {
        var made = reporting.make(seed, parks, APRIL);
        var reader = As.person(users.with("reader"));
        var href = "href=\"/reports/" + made.value();
        var of = "/reports?account=" + parks.value() + "&month=";

        assertThat(web.get().uri(of + "2026-04").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains(href, "selected translate=\"no\">Dunmere Parks (Bluesky)");
        assertThat(web.get().uri(of + "2026-03").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("No report of that account and month")
                .doesNotContain(href);
        assertThat(web.get().uri("/api/v1" + of + "2026-03").with(reader))
                .bodyJson()
                .extractingPath("$.rows")
                .asArray()
                .isEmpty();
    }

    @Test
    void refusesAMonthThatHasNotBegunAndSaysHowFarTheCurrentOneGoes() {
        assertThatThrownBy(() -> reporting.make(seed, parks, YearMonth.of(2026, 6)))
                .isInstanceOf(Refused.class);

        var current = reporting
                .edition(seed, reporting.make(seed, parks, YearMonth.of(2026, 5)))
                .report();
        assertThat(current.until()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(current.complete()).isFalse();
        assertThat(current.figure("followers").orElseThrow().gap()).isEqualTo("NOT_READ");
    }

    private MonthlyReport made() {
        return reporting.edition(seed, reporting.make(seed, parks, APRIL)).report();
    }

    private static Long value(MonthlyReport report, String key) {
        return report.figure(key).orElseThrow().value();
    }

    private void account(String day, Figure figure) {
        snapshots.keep(parks, Snapshot.ACCOUNT, List.of(figure), LocalDate.parse(day), clock.instant());
    }

    private void post(String post, String day, Figure figure) {
        snapshots.keep(parks, post, List.of(figure), LocalDate.parse(day), clock.instant());
    }
}
