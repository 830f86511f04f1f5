package org.folkmoot.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.archive.Trail;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class ChecksTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Checks checks;

    @Autowired
    Standards standards;

    @Autowired
    Steps steps;

    @Autowired
    Register register;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    ServiceId parks;

    @BeforeEach
    void aService() {
        parks = register.addService(seed, "Parks " + UUID.randomUUID(), "Place");
    }

    @Test
    void asksAFacebookPageForAllTwentyFourAndOtherNetworksForWhatTheyHave() {
        assertThat(standards.baseline(Network.FACEBOOK).applies()).hasSize(24);
        assertThat(standards.baseline(Network.MASTODON).applies())
                .contains(Check.BIO)
                .doesNotContain(Check.PROFANITY, Check.VISITOR_POSTS, Check.AUTO_REPLY);
    }

    @Test
    void saysWhyItDoesNotAskABlueskyAccountForAFilterThatBlueskyHasNot() {
        var id = account(Network.BLUESKY);

        assertThat(checks.sheet(id).line(Check.PROFANITY)).isEmpty();
        assertThatThrownBy(() -> checks.attest(seed, id, Check.PROFANITY, Attestation.inWords(true, "It is on")))
                .isInstanceOf(Refused.class);
        assertThat(mvc.get()
                        .uri("/accounts/" + id.value() + "/checks")
                        .with(As.person(users.with("social-media-lead"))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Not asked of this account",
                        "Bluesky has no filter for what others read below a post",
                        "Open the profile, then Edit profile",
                        "Read on Fri 27 Nov 2026 at github.com/bluesky-social/social-app");
    }

    @Test
    void doesNotWarnOfMenusWhereItOnlySaysThatThereIsNone() {
        assertThat(steps.note(Check.PROFANITY, Network.X)).startsWith("Read on Fri 27 Nov 2026 at vodafone.co.uk");
        assertThat(steps.note(Check.TAGS, Network.X)).startsWith("Menus may have moved: read on Fri 27 Nov 2026");
    }

    @Test
    void publishesNoBaselineThatAsksForWhatTheNetworkHasNot() {
        assertThatThrownBy(() -> standards.publish(
                        seed, Network.YOUTUBE, Set.of(Check.LOGO, Check.MESSAGES), Set.of(), "Ask for more"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("applies");
                                    assertThat(problem.args().get("checks"))
                                            .isEqualTo("Direct messages are as the policy says");
                                }));
        assertThat(standards.baseline(Network.YOUTUBE).applies()).doesNotContain(Check.MESSAGES);
    }

    @Test
    void countsWhatNobodyHasLookedAtAsNotInOrderAndNotAsAFinding() {
        var sheet = checks.sheet(page());

        assertThat(sheet.line(Check.PROFANITY).orElseThrow().state()).isEqualTo(CheckState.UNKNOWN);
        assertThat(sheet.score().rag()).isEqualTo(Score.Rag.AMBER);
        assertThat(sheet.score().failed()).isZero();
    }

    @Test
    void turnsRedWithACriticalFindingAndKeepsItsEvidence() {
        var id = page();

        checks.attest(seed, id, Check.PROFANITY, Attestation.inWords(false, "Settings show the filter as off"));

        var sheet = checks.sheet(id);
        assertThat(sheet.score().rag()).isEqualTo(Score.Rag.RED);
        assertThat(sheet.findings()).extracting(CheckLine::check).containsExactly(Check.PROFANITY);
        assertThat(trail.of(id.value(), null, 1).rows().getFirst().what()).isEqualTo("account checked");
    }

    @Test
    void refusesAnAttestationWithoutEvidence() {
        var id = page();

        assertThatThrownBy(() -> checks.attest(seed, id, Check.LOGO, Attestation.inWords(true, "ok")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("checks.attest.evidence"));
    }

    @Test
    void letsAnAttestationExpireAfterAHundredAndEightyDays() {
        var id = page();
        checks.attest(seed, id, Check.LOGO, Attestation.inWords(true, "It is the logo of 2026"));
        var now = clock.instant();

        clock.set(now.plus(Duration.ofDays(179)));
        assertThat(checks.sheet(id).line(Check.LOGO).orElseThrow().state()).isEqualTo(CheckState.PASSED);
        clock.set(now.plus(Duration.ofDays(180)));
        assertThat(checks.sheet(id).line(Check.LOGO).orElseThrow().state()).isEqualTo(CheckState.EXPIRED);
    }

    @Test
    void noticesADriftAndTellsTheOwner() {
        var owner = users.with();
        var deputy = users.with();
        var id = page();
        var account = register.account(id);
        register.change(seed, id, AccountDraft.of(account).with(owner.id(), deputy.id(), "Parks", "Families"));
        checks.attest(seed, id, Check.PROFANITY, Attestation.inWords(true, "Settings show it as strong"));

        checks.attest(seed, id, Check.PROFANITY, Attestation.inWords(false, "Settings show it as off"));

        assertThat(checks.sheet(id).line(Check.PROFANITY).orElseThrow().driftedAt())
                .isNotNull();
        assertThat(notifications.forPerson(owner.id().value()))
                .anySatisfy(notice -> assertThat(notice.text()).contains(account.name()));
        checks.attest(seed, id, Check.PROFANITY, Attestation.inWords(true, "Switched on again, strong"));
        assertThat(checks.sheet(id).line(Check.PROFANITY).orElseThrow().driftedAt())
                .isNull();
    }

    @Test
    void letsTheOwnerAttestAndNobodyElseWithoutTheRight() {
        var owner = users.with();
        var stranger = users.with();
        var id = page();
        register.change(
                seed,
                id,
                AccountDraft.of(register.account(id))
                        .with(owner.id(), users.with().id(), "Parks", "Families"));
        var seen = Attestation.inWords(true, "It is the logo of 2026");

        checks.attest(Users.actor(owner), id, Check.LOGO, seen);

        assertThatThrownBy(() -> checks.attest(Users.actor(stranger), id, Check.LOGO, seen))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void keepsEarlierVersionsOfABaseline() {
        var before = standards.baseline(Network.NEXTDOOR);

        standards.publish(seed, Network.NEXTDOOR, Set.of(Check.LOGO), Set.of(Check.LOGO, Check.BIO), "Less to ask");

        var after = standards.baseline(Network.NEXTDOOR);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.applies()).containsExactly(Check.LOGO);
        assertThat(after.critical()).containsExactly(Check.LOGO);
    }

    @Test
    void takesAScreenshotOverThePageAndKeepsWhatWasTypedWhenItIsNone() throws Exception {
        var lead = users.with("social-media-lead");
        var id = page();
        var address = "/accounts/" + id.value() + "/checks/logo/attestation";

        assertThat(mvc.post()
                        .uri(address)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "x.png", "image/png", "no".getBytes(StandardCharsets.UTF_8)))
                        .param("passed", "yes")
                        .param("text", "As it should be")
                        .with(As.person(lead))
                        .with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a PNG or JPEG picture", "As it should be");
        assertThat(mvc.post()
                        .uri(address)
                        .multipart()
                        .file(new MockMultipartFile("file", "logo.png", "text/html", PNG))
                        .param("passed", "yes")
                        .with(As.person(lead))
                        .with(As.form()))
                .hasStatus(303);
        var proof = checks.sheet(id).line(Check.LOGO).orElseThrow().proof();
        assertThat(mvc.get().uri("/proofs/" + proof.value()).with(As.person(lead)))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png");
        assertThat(mvc.get().uri("/proofs/" + proof.value()).with(As.person(users.with())))
                .hasStatus(403);
    }

    @Test
    void showsTheProfanityFilterWithItsStepsOnEveryPage() {
        var lead = users.with("social-media-lead");
        var id = page();

        assertThat(mvc.get().uri("/accounts/" + id.value() + "/checks").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Profanity filter is on",
                        "Open the Page, then Settings",
                        "Menus may have moved: read on Fri 27 Nov 2026");
        assertThat(mvc.get().uri("/checks").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere Parks");
        assertThat(mvc.get().uri("/checks/findings.csv").with(As.person(lead))).hasStatusOk();
        assertThat(mvc.get().uri("/checks/baselines/facebook").with(As.person(lead)))
                .hasStatusOk();
    }

    private AccountId account(Network network) {
        var handle = "parks" + UUID.randomUUID().toString().substring(0, 8);
        return register.add(seed, AccountDraft.of(network, handle, "Dunmere Parks " + handle, "", parks));
    }

    private AccountId page() {
        var handle = "DunmereParks" + UUID.randomUUID().toString().substring(0, 8);
        return register.add(
                seed,
                AccountDraft.of(Network.FACEBOOK, handle, "Dunmere Parks " + handle, "", parks)
                        .as(org.folkmoot.register.AccountKind.PAGE, AccountStatus.DORMANT));
    }
}
