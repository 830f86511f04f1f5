package org.folkmoot.impostors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class ImpostorsTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Impostors impostors;

    @Autowired
    FakeReports reports;

    @Autowired
    ReportSweeper sweeper;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void comparesWhatANetworkShowsWithTheRegisterAndLeavesOurOwnOut() {
        var name = ours("Dunmere Harbour Office");

        var found = impostors.search(seed, Network.FACEBOOK, List.of(name + " refund", "Somebody else", name + "x"));

        assertThat(found)
                .extracting(Likeness::text)
                .contains(name + " refund", name + "x")
                .hasSize(2);
    }

    @Test
    void keepsALogUntilItIsTakenDown() {
        var name = ours("Dunmere Ferry");
        var id = impostors.suspect(
                seed,
                new LookalikeDraft(
                        "facebook", "", name + " official", "https://facebook.com/" + UUID.randomUUID(), ""));

        assertThat(impostors.get(id).resembles()).isNotNull();
        impostors.log(seed, id, LogKind.REPORTED, Showing.inWords("Reported by the form, reference 4711"));
        assertThat(impostors.get(id).state()).isEqualTo(LookalikeState.REPORTED);
        assertThatThrownBy(() -> impostors.log(seed, id, LogKind.TAKEN_DOWN, Showing.inWords("gone")))
                .isInstanceOf(Refused.class);
        impostors.log(seed, id, LogKind.TAKEN_DOWN, Showing.inWords("The address answers with not found"));

        assertThat(impostors.get(id).state()).isEqualTo(LookalikeState.TAKEN_DOWN);
        assertThat(impostors.log(id)).extracting(LogEntry::kind).containsExactly(LogKind.REPORTED, LogKind.TAKEN_DOWN);
    }

    @Test
    void letsAResidentReportWithoutSigningInAndAnOfficerDecide() {
        var address = "https://facebook.com/grants" + UUID.randomUUID();

        assertThat(mvc.get().uri("/report-a-fake")).hasStatusOk().bodyText().contains("Report a false account");
        assertThat(mvc.post()
                        .uri("/report-a-fake")
                        .param("address", " ")
                        .param("text", "They wanted my bank card")
                        .with(sender("198.51.100.1"))
                        .with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("They wanted my bank card", "Type the address");
        assertThat(mvc.post()
                        .uri("/report-a-fake")
                        .param("address", address)
                        .param("email", "karen@example.org")
                        .with(sender("198.51.100.1"))
                        .with(As.form()))
                .hasStatus(303);
        var report = reports.open().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
        var lead = users.with("social-media-lead");
        assertThat(mvc.get().uri("/impostors/reports").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains(address, "karen@example.org");
        var lookalike = reports.suspect(
                Users.actor(lead), report.id(), new LookalikeDraft("facebook", "", "Dunmere Grants", address, ""));

        assertThat(impostors.get(lookalike).state()).isEqualTo(LookalikeState.SUSPECTED);
        assertThatThrownBy(() -> reports.dismiss(seed, report.id(), "Nothing in it"))
                .isInstanceOf(Refused.class);
        clock.set(clock.instant().plus(Duration.ofDays(91)));
        sweeper.run();
        assertThat(reports.get(report.id()).email()).isEmpty();
    }

    @Test
    void slowsDownWhoeverReportsTooOften() {
        for (var n = 0; n < FakeReports.MOST_OF_ONE; n++) {
            reports.report("203.0.113.9", "facebook.com/" + n, "", "");
        }

        assertThatThrownBy(() -> reports.report("203.0.113.9", "facebook.com/one-more", "", ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("impostors.report.too-many"));
        clock.set(clock.instant().plus(Duration.ofMinutes(16)));
        reports.report("203.0.113.9", "facebook.com/one-more", "", "");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor sender(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String ours(String name) {
        var whole = name + " " + UUID.randomUUID().toString().substring(0, 8);
        var service = register.addService(seed, "Harbour " + UUID.randomUUID(), "Place");
        register.add(
                seed,
                AccountDraft.of(Network.FACEBOOK, "h" + UUID.randomUUID(), whole, "", service)
                        .as(AccountKind.PAGE, AccountStatus.DORMANT));
        return whole;
    }
}
