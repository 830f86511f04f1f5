package org.folkmoot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Dunmere's leisure centre answers on Saturdays, the council does not. */
@FolkmootTest
class AccountHoursTest {

    private static final Map<DayOfWeek, Opening> SATURDAY =
            Map.of(DayOfWeek.SATURDAY, new Opening(LocalTime.of(8, 10), LocalTime.of(13, 40)));

    private final Actor seed = new Actor.Job("test");

    @Autowired
    AccountHours hours;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    private AccountId leisure;
    private String name;

    @BeforeEach
    void theLeisureCentre() {
        name = "Dunmere Leisure " + UUID.randomUUID();
        var service = register.addService(seed, "Leisure " + UUID.randomUUID(), "Place");
        leisure = register.add(
                seed,
                AccountDraft.of(Network.FACEBOOK, "leisure" + UUID.randomUUID(), name, "", service)
                        .as(AccountKind.PAGE, AccountStatus.LIVE));
    }

    @Test
    void tellsResidentsTheHoursOfTheAccountAndTheCouncilsWhereItHasNone() {
        assertThat(row()).contains("09:00").doesNotContain("08:10");

        hours.change(seed, leisure, SATURDAY);
        assertThat(row()).contains("08:10", "13:40").doesNotContain("09:00");

        hours.change(seed, leisure, Map.of());
        assertThat(row()).contains("09:00").doesNotContain("08:10");
    }

    @Test
    void keepsWhatWasTypedWhenATimeIsNone() {
        var priya = As.person(users.with("social-media-lead"));
        assertThat(web.post()
                        .uri("/accounts/" + leisure.value() + "/hours")
                        .with(priya)
                        .with(As.form())
                        .param("saturday-opens", "early")
                        .param("saturday-closes", "13:40"))
                .hasStatus(422)
                .bodyText()
                .contains("early", "13:40", "href=\"#saturday-opens\"");
        assertThat(hours.of(leisure)).isEmpty();

        assertThat(web.post()
                        .uri("/accounts/" + leisure.value() + "/hours")
                        .with(priya)
                        .with(As.form())
                        .param("saturday-opens", "8.10")
                        .param("saturday-closes", "13:40"))
                .hasStatus(303);
        assertThat(hours.of(leisure)).isEqualTo(SATURDAY);
        assertThat(web.get().uri("/accounts/" + leisure.value()).with(priya))
                .bodyText()
                .contains("Hours of this account", "08:10 to 13:40");
    }

    private String row() {
        try {
            var page = web.get()
                    .uri("/official-accounts?q={name}", name)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            return page.substring(page.indexOf("<table"));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
