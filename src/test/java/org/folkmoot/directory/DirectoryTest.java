package org.folkmoot.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Refused;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.register.Remit;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class DirectoryTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    Proofs proofs;

    @Autowired
    MockMvcTester web;

    ServiceId parks;

    @BeforeEach
    void aService() {
        parks = register.services().stream()
                .filter(service -> service.name().equals("Parks of the directory"))
                .findFirst()
                .map(service -> service.id())
                .orElseGet(() -> {
                    var id = register.addService(seed, "Parks of the directory", "Place");
                    add(Network.FACEBOOK, "Dunmere.Parks", "Dunmere Parks", AccountStatus.LIVE, true);
                    add(Network.X, "DunmereParks", "Dunmere Parks", AccountStatus.DORMANT, true);
                    add(Network.FACEBOOK, "DunmereDucks", "Dunmere Ducks", AccountStatus.CLOSED, true);
                    add(Network.FACEBOOK, "DunmerePrizes", "Dunmere Prizes", AccountStatus.IMPOSTOR, true);
                    add(Network.INSTAGRAM, "dunmere_rota", "Rota of the rangers", AccountStatus.LIVE, false);
                    add(Network.TIKTOK, "dunmerewoods", "Dunmere Woods", AccountStatus.PROPOSED, true);
                    return id;
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facebook.com/dunmereparks",
                "https://m.facebook.com/Dunmere.Parks/?ref=page",
                "HTTPS://WWW.FACEBOOK.COM/DUNMEREPARKS/posts/12",
                "http://fb.com/dunmere.parks",
                " https://www.facebook.com/pg/dunmereparks/about "
            })
    void knowsItsOwnAccountInAnySpelling(String typed) {
        assertThat(directory.verify(typed).verdict()).isEqualTo(Verdict.OFFICIAL);
    }

    @Test
    void asksForAnAddressAndOffersToReportWhatIsNotOurs() {
        assertThat(web.get().uri("/official-accounts/verify?url=")).bodyText().contains("Paste the address or type");
        assertThat(web.get().uri("/official-accounts/verify?url=facebook.com/dunmereparks2"))
                .bodyText()
                .contains("/report-a-fake?address=facebook.com%2Fdunmereparks2");
    }

    @Test
    void saysPlainlyWhatIsClosedFakeDormantAndNotOurs() {
        assertThat(directory.verify("facebook.com/dunmereducks").verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(directory.verify("facebook.com/dunmere.prizes").verdict()).isEqualTo(Verdict.IMPOSTOR);
        assertThat(directory.verify("https://twitter.com/dunmereparks").verdict())
                .isEqualTo(Verdict.DORMANT);
        assertThat(directory.verify("https://www.facebook.com/dunmereparks2").verdict())
                .isEqualTo(Verdict.NOT_OURS);
        assertThat(directory.verify("tiktok.com/@dunmerewoods").verdict())
                .as("wanted, not opened yet")
                .isEqualTo(Verdict.NOT_OURS);
        assertThat(directory.verify("https://[").verdict()).isEqualTo(Verdict.NOT_OURS);
        assertThat(directory.verify("x".repeat(5_000)).verdict()).isEqualTo(Verdict.NOT_OURS);
    }

    @Test
    void answersForAHandleOnEveryNetworkThatHasIt() {
        assertThat(directory.verify("@DunmereParks").found())
                .extracting(Verification.Found::network)
                .containsExactlyInAnyOrder("facebook", "x");
        assertThat(directory.verify("@DunmereParks").verdict())
                .as("one of them is in use")
                .isEqualTo(Verdict.OFFICIAL);
    }

    @Test
    void publishesWhatIsOursAndListedAndNobodysName() {
        assertThat(mine()).extracting(OfficialAccount::handle).containsExactly("Dunmere.Parks", "DunmereParks");
        assertThat(web.get().uri("/official-accounts"))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere Parks on Facebook", "Official, dormant")
                .doesNotContain("Rota of the rangers", "Dunmere Prizes", "Dunmere Ducks", "Robin Marsh");
    }

    @Test
    void findsByServiceNetworkAndWord() {
        assertThat(directory.accounts(new DirectoryFilter("ducks", null, null))).isEmpty();
        assertThat(directory.accounts(new DirectoryFilter("PARKS", "x", "Parks of the directory")))
                .hasSize(1);
        assertThat(web.get().uri("/official-accounts?q=nothing%20like%20it"))
                .hasStatusOk()
                .bodyText()
                .contains("No account is like that");
    }

    @Test
    void tellsResidentsOnThePage() {
        assertThat(web.get().uri("/official-accounts/verify?url={url}", "facebook.com/dunmere.prizes"))
                .hasStatusOk()
                .bodyText()
                .contains("It pretends to be us", "Do not send it money", "https://www.reportfraud.police.uk");
        assertThat(web.get().uri("/official-accounts/verify?url={url}", "<script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "This is not one of our accounts");
    }

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, REPORT_FRAUD", "NORTHERN_IRELAND, REPORT_FRAUD", "SCOTLAND, POLICE_SCOTLAND"})
    void namesThePoliceOfTheNationForFraud(Organisation.Nation nation, FraudDesk desk) {
        assertThat(FraudDesk.of(nation)).isEqualTo(desk);
    }

    @Test
    void sendsTheListOnlyWhenItHasChanged() {
        for (var address : List.of("/api/v1/official-accounts", "/official-accounts/fragment")) {
            var first = web.get().uri(address).exchange();
            var tag = first.getResponse().getHeader("ETag");
            assertThat(first.getResponse().getHeader("Set-Cookie"))
                    .as("kept by shared caches")
                    .isNull();
            assertThat(first.getResponse().getHeader("Access-Control-Allow-Origin"))
                    .isEqualTo("*");
            assertThat(first.getResponse().getHeader("Cache-Control")).contains("max-age=300", "public");
            assertThat(web.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
        }
        var before = web.get()
                .uri("/api/v1/official-accounts")
                .exchange()
                .getResponse()
                .getHeader("ETag");
        add(Network.YOUTUBE, "@DunmereFilms" + System.nanoTime(), "Films", AccountStatus.LIVE, true);
        assertThat(web.get().uri("/api/v1/official-accounts").header("If-None-Match", before))
                .hasStatusOk();
    }

    @Test
    void letsItselfBeFramedByNobody() {
        assertThat(web.get().uri("/official-accounts/fragment"))
                .hasHeader("X-Frame-Options", "DENY")
                .bodyText()
                .contains("rel=\"me\"")
                .doesNotContain("<form", "<script", "style=");
    }

    @Test
    void showsAnAccountAsVerifiedOnceAProofWasFound() {
        var account = mine().getFirst();
        var now = java.time.Instant.parse("2026-11-27T02:10:00Z");
        proofs.replace(List.of(new Proof(
                new AccountId(account.id()),
                ProofKind.LINKED_FROM_US,
                "https://www.dunmere.example/",
                ProofState.FOUND,
                now)));

        assertThat(mine().getFirst().proof()).isNotNull();
        proofs.replace(List.of(new Proof(
                new AccountId(account.id()),
                ProofKind.LINKED_FROM_US,
                "https://www.dunmere.example/",
                ProofState.UNREAD,
                now)));
        assertThat(mine().getFirst().proof()).isNull();
    }

    @Test
    void keepsWhatThePageSaysBesideTheAccounts() {
        var lead = Users.actor(users.with("social-media-lead"));
        directory.change(
                lead,
                DirectorySettings.of(
                        "Communications",
                        "comms@dunmere.example",
                        "01632 960 142",
                        "",
                        "https://www.dunmere.example/social"));
        assertThat(web.get().uri("/official-accounts")).bodyText().contains("comms@dunmere.example", "01632 960 142");

        assertThatThrownBy(() ->
                        directory.change(lead, DirectorySettings.of("", "nobody", "call me", "dunmere", "http://x")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("contactEmail", "emergencyPhone", "houseRules", "proofPages"));
    }

    private List<OfficialAccount> mine() {
        return directory.accounts(new DirectoryFilter(null, null, "Parks of the directory")).stream()
                .filter(account -> !account.network().equals("youtube"))
                .toList();
    }

    private void add(Network network, String handle, String name, AccountStatus status, boolean listed) {
        var service = register.services().stream()
                .filter(one -> one.name().equals("Parks of the directory"))
                .findFirst()
                .orElseThrow()
                .id();
        var remit = new Remit(Brand.COUNCIL, "", "", List.of("en"), false, listed);
        var life = status == AccountStatus.CLOSED
                ? new Life(null, "", null, "", LocalDate.of(2025, 3, 1), "Nobody read it", null)
                : Life.unknown();
        register.add(
                seed,
                AccountDraft.of(network, handle, name, "https://" + host(network) + "/" + handle, service)
                        .as(AccountKind.PAGE, status)
                        .with(remit, Access.unknown(), life, IncidentPlan.none()));
    }

    private static String host(Network network) {
        return network.key() + ".com";
    }
}
