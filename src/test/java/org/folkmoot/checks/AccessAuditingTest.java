package org.folkmoot.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Users;
import org.folkmoot.register.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class AccessAuditingTest {

    private final Actor seed = new Actor.Job("test");
    private final Showing seen = Showing.inWords("Copied from the portfolio's list of people");

    @Autowired
    AccessAuditing auditing;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsAListWithAndWithoutHeadingsAndSaysWhoIsNotKnown(String between) {
        var robin = users.with();
        var list = "Name,Email,Role,2FA\nRobin,MAIL,Full control,On\nPromo Agency,promo@agency.example,Ads,Off\nKim"
                .replace("MAIL", robin.email())
                .replace(",", between);

        var audit = auditing.note(seed, "Portfolio " + UUID.randomUUID(), list, seen);

        assertThat(audit.people())
                .extracting(AccessAudit.Holder::twoFactor)
                .containsExactly(Known.YES, Known.NO, Known.UNKNOWN);
        assertThat(audit.people()).extracting(AccessAudit.Holder::known).containsExactly(true, false, false);
        assertThat(audit.withoutFactor()).isEqualTo(2);
    }

    @Test
    void needsEvidenceAndAtLeastOnePerson() {
        assertThatThrownBy(() -> auditing.note(seed, "Ours", "Robin", Showing.inWords("seen")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> auditing.note(seed, "Ours", "Name,Email\n\n", seen))
                .isInstanceOf(Refused.class);
    }

    @Test
    void showsTheNewestListOfEachPortfolioAndTheHeatMap() {
        var portfolio = "Portfolio " + UUID.randomUUID();
        auditing.note(seed, portfolio, "Gone Goner", seen);
        auditing.note(seed, portfolio, "Kim Newer", seen);

        assertThat(mvc.get().uri("/checks/access").with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("Kim Newer", "Ways of access by directorate")
                .doesNotContain("Gone Goner");
    }
}
