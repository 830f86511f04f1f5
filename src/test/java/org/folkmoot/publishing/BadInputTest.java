package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.assets.Films;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Health;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.networks.Right;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people, files and networks get wrong, and what Dunmere sees of it. */
@FolkmootTest
@OnPracticeNetworks
class BadInputTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int pages = 100_000_400;

    @Autowired
    Publishing publishing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    Instant now;
    Actor.Person priya;
    Actor.Person helen;
    PracticeControl control;

    @BeforeEach
    void dunmere() {
        now = Instant.now();
        clock.set(now);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        control = new PracticeControl(TestPractice.address());
    }

    @AfterEach
    void mendTheNetworks() {
        control.clearFaults();
    }

    @Test
    void refusesATokenThatSpeaksForAnotherPageBesideItsField() {
        var libraries = page();
        var museum = page();
        var answer = mvc.post()
                .uri("/settings/connections/new/facebook")
                .with(As.actor(Users.actor(users.with("administrator"))))
                .with(As.form())
                .param("practice", "true")
                .param("pageId", museum)
                .param("pageToken", "EAA" + libraries)
                .param("appSecret", "app-secret-1");

        assertThat(answer).hasStatus(422).bodyText().contains("pageToken-error", "value=\"" + museum + "\"");
        assertThat(connections.find(Network.FACEBOOK, museum)).isEmpty();
        assertThat(connections.find(Network.FACEBOOK, libraries)).isEmpty();
    }

    @Test
    void asksForWhatIsEmptyBeforeTheNetworkDoes() {
        assertThat(mvc.post()
                        .uri("/settings/connections/new/bluesky")
                        .with(As.actor(Users.actor(users.with("administrator"))))
                        .with(As.form())
                        .param("practice", "true")
                        .param("handle", "dunmere.gov.uk"))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in “App password”", "password-error", "value=\"dunmere.gov.uk\"");
    }

    @Test
    void failsVisiblyWhenAPermissionIsTakenAwayInTheMiddleOfAPost() {
        var page = page();
        var account = facebook(page);
        var variant = scheduled(account, "Bin day is Saturday");
        control.fault(Network.FACEBOOK, PracticeFault.RATE_LIMITED, PracticeControl.publishing(Network.FACEBOOK));
        dispatched(Duration.ofSeconds(61));
        control.note(Network.FACEBOOK, "without." + page, "pages_manage_posts");
        dispatched(Duration.ofMinutes(10));

        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery(variant).why().key()).isEqualTo("delivery.why.rejected.permission");
        assertThat(delivery(variant).why().args().get("said")).contains("pages_manage_posts");
        assertThat(control.posts(Network.FACEBOOK, page)).isEmpty();
        connections.probe(SETUP, register.account(account).connection());
        var connection = connections.get(register.account(account).connection());
        assertThat(connection.health()).isEqualTo(Health.DEGRADED);
        assertThat(connection.missing()).extracting(right -> right.right()).containsExactly(Right.PUBLISH);
        control.note(Network.FACEBOOK, "without." + page, "");
    }

    @Test
    void takesNoErrorForAPostThoughItComesWithStatus200() {
        var page = page();
        var variant = scheduled(facebook(page), "Roadworks on Mill Lane");
        control.fault(
                Network.FACEBOOK, PracticeFault.ERROR_WITH_STATUS_200, PracticeControl.publishing(Network.FACEBOOK));
        dispatched(Duration.ofSeconds(61));

        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(control.posts(Network.FACEBOOK, page)).isEmpty();

        for (var minutes = 1; minutes < 15; minutes++) {
            dispatched(Duration.ofSeconds(61).plusMinutes(minutes));
        }
        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(control.posts(Network.FACEBOOK, page)).hasSize(1);
    }

    @Test
    void waitsAsLongAsIsDocumentedWhereANetworkHasHadEnoughAndNamesNoTime() {
        var account = threads();
        var variant = scheduled(account, "The ferry is back");
        control.fault(Network.THREADS, PracticeFault.RATE_LIMITED, PracticeControl.publishing(Network.THREADS));
        dispatched(Duration.ofSeconds(61));
        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(delivery(variant).why().key()).isEqualTo("delivery.why.limited");

        dispatched(Duration.ofMinutes(30));
        assertThat(posts(Network.THREADS, account)).isEmpty();
        dispatched(Duration.ofMinutes(60).plusSeconds(50));
        assertThat(posts(Network.THREADS, account)).containsExactly("The ferry is back");
    }

    @Test
    void publishesAPhotoOfFortyMegapixelsMadeToFit() throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7_300, 5_480, BufferedImage.TYPE_BYTE_GRAY), "jpg", photo);
        var page = page();
        var account = facebook(page);
        var added = uploaded("park.jpg", "image/jpeg", photo.toByteArray(), account);
        assertThat(added).hasStatus(303);
        var address = added.getResponse().getRedirectedUrl();
        var post = new PostId(UUID.fromString(address.substring("/posts/".length())));
        var picture = publishing.variants(post).getFirst().revision().images().getFirst();
        publishing.save(
                priya,
                post,
                publishing.post(post).version(),
                new PostDraft(
                        "",
                        "The new park",
                        "",
                        List.of(new PostDraft.ForAccount(account, null)),
                        List.of(new PostDraft.Image(picture.asset(), "A lawn under trees", false)),
                        now.plusSeconds(60)));
        approved(publishing.variants(post).getFirst());
        dispatched(Duration.ofSeconds(61));

        assertThat(control.posts(Network.FACEBOOK, page))
                .singleElement()
                .satisfies(shown -> assertThat(shown.alts()).containsExactly("A lawn under trees"));
    }

    @Test
    void keepsNothingOfAVideoWhoseHeaderLies() {
        var before = assets();
        var account = facebook(page());

        var answer = uploaded(
                "crew.mp4", "video/mp4", Films.film().claiming(3_600_000).mp4(), account);

        assertThat(answer).hasStatus(422).bodyText().contains("file-error", "Look");
        assertThat(assets()).isEqualTo(before);
    }

    @Test
    void saysWhichOneNetworkRefusesATextAndSubmitsTheOthers() {
        var facebook = facebook(page());
        var bluesky = bluesky();
        var text = "a".repeat(301);
        var post = publishing.draft(
                priya,
                new PostDraft(
                        "",
                        text,
                        "",
                        List.of(new PostDraft.ForAccount(facebook, null), new PostDraft.ForAccount(bluesky, null)),
                        List.of(),
                        now.plusSeconds(600)));
        var page = mvc.post()
                .uri("/posts/" + post.value())
                .with(As.actor(priya))
                .with(As.form())
                .param("version", String.valueOf(publishing.post(post).version()))
                .param("text", text)
                .param("accounts", facebook.value().toString(), bluesky.value().toString())
                .param("day", "2099-05-08")
                .param("time", "09:00")
                .param("submit", "true");

        assertThat(page).hasStatus(422).bodyText().containsPattern(Pattern.compile("(?s)error-summary.*Bluesky"));
        var variants = publishing.variants(post);
        assertThat(variants).extracting(Variant::status).doesNotContain(VariantStatus.SCHEDULED);
        var onFacebook = variants.stream()
                .filter(variant -> variant.account().equals(facebook))
                .findFirst()
                .orElseThrow();
        publishing.submit(priya, onFacebook.id());
        assertThat(publishing.variant(onFacebook.id()).status()).isEqualTo(VariantStatus.SUBMITTED);
    }

    /** Their clock is right, and ours five minutes ahead: what has lost its answer seems to be from before it was sent. */
    @Test
    void recognisesItsOwnPostThoughOurClockIsFiveMinutesWrong() {
        var page = page();
        var variant = scheduled(facebook(page), "Library opens late");
        control.clock(now.minus(Duration.ofMinutes(5)));
        control.fault(Network.FACEBOOK, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(Network.FACEBOOK));
        dispatched(Duration.ofSeconds(61));
        for (var minutes = 1; minutes < 15; minutes++) {
            dispatched(Duration.ofSeconds(61).plusMinutes(minutes));
        }

        assertThat(control.posts(Network.FACEBOOK, page)).hasSize(1);
        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.PUBLISHED);
        control.clock(null);
    }

    private int assets() {
        return jdbc.sql("select count(*) from assets.asset")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult uploaded(String name, String mime, byte[] file, AccountId account) {
        return mvc.post()
                .uri("/posts")
                .multipart()
                .file(new MockMultipartFile("file", name, mime, file))
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Look")
                .param("accounts", account.value().toString())
                .exchange();
    }

    private VariantId scheduled(AccountId account, String text) {
        var post = publishing.draft(priya, PostDraft.of(text, account, now.plusSeconds(60)));
        var variant = publishing.variants(post).getFirst();
        approved(variant);
        return variant.id();
    }

    private void approved(Variant variant) {
        publishing.submit(priya, variant.id());
        publishing.approve(
                helen, variant.id(), publishing.variant(variant.id()).revision().hash(), null);
    }

    private void dispatched(Duration later) {
        clock.set(now.plus(later));
        deliveries.dispatchDue();
    }

    private Delivery delivery(VariantId variant) {
        return deliveries.of(new Source("variant", variant.value())).orElseThrow();
    }

    private List<String> posts(Network network, AccountId account) {
        var remote = connections.get(register.account(account).connection()).remoteId();
        return control.posts(network, remote).stream()
                .map(PracticeControl.Shown::text)
                .toList();
    }

    private String page() {
        var page = String.valueOf(pages++);
        control.account(Network.FACEBOOK, page, "dunmere" + page, "Dunmere", "EAA" + page, "app-secret-1", 90);
        return page;
    }

    private AccountId facebook(String page) {
        return account(
                Network.FACEBOOK,
                Map.of("pageId", page, "pageToken", "EAA" + page, "appSecret", "app-secret-1"),
                "dunmere" + page);
    }

    private AccountId bluesky() {
        var handle = "d" + pages++ + ".example";
        control.account(Network.BLUESKY, null, handle, "Dunmere", "abcd-" + handle, "", 90);
        return account(Network.BLUESKY, Map.of("handle", handle, "password", "abcd-" + handle), handle);
    }

    private AccountId threads() {
        var handle = "dunmere" + pages++;
        control.account(Network.THREADS, null, handle, "Dunmere", "TH" + handle, "app-secret-1", 90);
        return account(Network.THREADS, Map.of("accessToken", "TH" + handle), handle);
    }

    private AccountId account(Network network, Map<String, String> answers, String handle) {
        var service = register.addService(SETUP, "Service " + UUID.randomUUID(), "Place");
        var account = register.add(SETUP, AccountDraft.of(network, handle, "Dunmere " + handle, "", service));
        register.link(SETUP, account, connections.connect(SETUP, network, answers, true));
        return account;
    }
}
