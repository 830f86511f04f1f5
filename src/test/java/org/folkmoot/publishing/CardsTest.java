package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Gate.Answers;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.OpenPages;
import org.folkmoot.networks.Roster;
import org.folkmoot.networks.WebPages;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What Dunmere's links look like on Bluesky, and who may answer there. */
@FolkmootTest
@Import(CardsTest.Pages.class)
class CardsTest {

    private static final Roster WARDENS = new Roster("at://did:plc:dunmere/app.bsky.graph.list/3l", "Wardens");
    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        @Primary
        WebPages openPages() {
            return OpenPages.fetching();
        }
    }

    @Autowired
    Publishing publishing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    Networks networks;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    Actor.Person priya;
    Actor.Person helen;
    AccountId bluesky;
    HttpServer council;
    String link;
    volatile String title = "Find your bin day";

    @BeforeEach
    void dunmere() throws IOException {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        bluesky = accounts.connected(Network.BLUESKY);
        council = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/bins", "text/html; charset=utf-8", () -> page().getBytes(StandardCharsets.UTF_8));
        serve("/bins.png", "image/png", CardsTest::picture);
        council.start();
        link = "http://127.0.0.1:" + council.getAddress().getPort() + "/bins";
    }

    private interface Body {
        byte[] bytes() throws IOException;
    }

    private void serve(String path, String type, Body body) {
        council.createContext(path, exchange -> {
            var bytes = body.bytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String page() {
        return "<title>" + title + "</title><meta name=\"description\" content=\"Type your street\">"
                + "<meta property=\"og:image\" content=\"/bins.png\">";
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 630, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @AfterEach
    void stop() {
        council.stop(0);
    }

    @Test
    void thePageIsReadWhenThePostIsSubmittedAndNotAgain() {
        var id = submitted("submit");
        title = "Something else by now";

        var content = approved(id).content();

        assertThat(content.card().title()).isEqualTo("Find your bin day");
        assertThat(content.card().description()).isEqualTo("Type your street");
        assertThat(content.card().picture().mime()).startsWith("image/");
        assertThat(content.card().picture().bytes()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void theApproverSeesTheCardThatWillGoOut() {
        var id = submitted("submit");

        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(helen)))
                .bodyText()
                .contains("Find your bin day", "Type your street");
    }

    @Test
    void theAuthorReadsThePageAndChangesItsWords() {
        var id = submitted("readCard");
        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(priya)))
                .bodyText()
                .contains("value=\"Find your bin day\"", "/thumb");

        var version = String.valueOf(publishing.post(id).version());
        assertThat(typed("/posts/" + id.value())
                        .param("version", version)
                        .param("cardLink", link)
                        .param("cardTitle", "Bins on Monday")
                        .param("cardDescription", "")
                        .param("submit", "true"))
                .hasStatus(303);

        var card = approved(id).content().card();
        assertThat(card.title()).isEqualTo("Bins on Monday");
        assertThat(card.picture()).isNull();
    }

    @Test
    void aPostThatAProgramSubmitsGetsItsCardToo() {
        var id = publishing.draft(priya, PostDraft.of("Look " + UUID.randomUUID(), bluesky, NOW.plusSeconds(86_400)));
        var post = publishing.post(id);
        var draft = PostDraft.of(post, publishing.variants(id));
        publishing.save(
                priya,
                id,
                post.version(),
                new PostDraft("", draft.text(), link, draft.accounts(), List.of(), draft.dueAt()));

        assertThat(mvc.post()
                        .uri("/api/v1/posts/" + id.value() + "/submission")
                        .with(As.actor(priya))
                        .with(As.form()))
                .hasStatusOk();

        assertThat(approved(id).content().card().title()).isEqualTo("Find your bin day");
    }

    @Test
    void anApprovalThatStandsIsNotEndedByACard() {
        var facebook = accounts.connected(Network.FACEBOOK);
        var words = "Look " + UUID.randomUUID();
        var due = NOW.plusSeconds(86_400);
        var first = new PostDraft.ForAccount(facebook, null);
        var id = publishing.draft(priya, new PostDraft("", words, link, List.of(first), List.of(), due));
        publishing.submitAll(priya, id);
        approved(id);
        var both = List.of(first, new PostDraft.ForAccount(bluesky, null));
        publishing.save(priya, id, publishing.post(id).version(), new PostDraft("", words, link, both, List.of(), due));

        assertThat(mvc.post()
                        .uri("/api/v1/posts/" + id.value() + "/submission")
                        .with(As.actor(priya))
                        .with(As.form()))
                .hasStatusOk();

        assertThat(publishing.variants(id))
                .extracting(Variant::status)
                .containsExactly(VariantStatus.SCHEDULED, VariantStatus.SUBMITTED);
    }

    @Test
    void aPageThatDoesNotAnswerIsSaidAtTheLink() {
        council.stop(0);

        assertThat(typed("/posts").param("readCard", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#link\"", "the page does not answer")
                .containsPattern("id=\"link-card\" open");
        assertThat(submitted("submit")).isNotNull();
    }

    @Test
    void aCardHoldsForItsAddressOnly() {
        var card = new Extras.Card("https://www.dunmere.gov.uk/bins", "Bins", "", null);
        var draft = new PostDraft("", "Look", "https://www.dunmere.gov.uk/parks", List.of(), List.of(), null);

        assertThat(draft.with(Extras.none().carded(card)).extras().card()).isNull();
    }

    @Test
    void aCardsPictureHasToStandInTheLibrary() {
        var card = new Extras.Card(link, "Bins", "", UUID.randomUUID());
        var draft = new PostDraft("", "Look", link, List.of(), List.of(), null)
                .with(Extras.none().carded(card));

        assertThatThrownBy(() -> publishing.draft(priya, draft)).isInstanceOf(Refused.class);
    }

    @Test
    void anApprovalCoversTheCardAndWhoMayAnswer() {
        var id = UUID.randomUUID();
        var card = new Extras.Card(link, "Bins", "", null);
        assertThat(List.of(
                        hash(id, Extras.none()),
                        hash(id, Extras.none().carded(card)),
                        hash(id, Extras.none().carded(new Extras.Card(link, "Bins", "Now", null))),
                        hash(id, Extras.none().carded(new Extras.Card(link, "Bins", "", id))),
                        hash(id, Extras.none().gated(new Gate(Answers.NOBODY, true))),
                        hash(id, Extras.none().gated(new Gate(Answers.NOBODY, false))),
                        hash(id, Extras.none().gated(new Gate(Answers.FOLLOWERS, true))),
                        hash(
                                id,
                                Extras.none()
                                        .gated(new Gate(
                                                Set.of(Answers.FOLLOWERS, Answers.MENTIONED), List.of(), true))),
                        hash(id, Extras.none().gated(new Gate(Set.of(Answers.FOLLOWERS), List.of(WARDENS), true))),
                        hash(id, Extras.none().gated(new Gate(Set.of(), List.of(WARDENS), true)))))
                .doesNotHaveDuplicates();
    }

    private static RevisionHash hash(UUID account, Extras extras) {
        return RevisionHash.of(account, "Look", "https://www.dunmere.gov.uk/bins", List.of(), extras);
    }

    @Test
    void whoMayAnswerIsChosenSeenByTheApproverAndSent() {
        var id = saved(typed("/posts")
                .param("gate", "FOLLOWERS")
                .param("unquotable", "true")
                .param("submit", "true"));
        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(helen)))
                .bodyText()
                .contains("Accounts that follow ours", "Nobody may quote it");

        assertThat(approved(id).content().gate()).isEqualTo(new Gate(Answers.FOLLOWERS, false));
    }

    @Test
    void readsWhoMayAnswerAsItWasSavedBeforeThereWereLists() {
        var saved = Extras.read("{\"gate\":{\"answers\":\"FOLLOWERS\",\"quotes\":true}}");

        assertThat(saved.gate()).isEqualTo(new Gate(Answers.FOLLOWERS, true));
        assertThat(saved.pieces()).containsExactly("gate FOLLOWERS true");
        assertThat(Extras.read(saved.json())).isEqualTo(saved);
    }

    @Test
    void mixesThoseWhoMayAnswerAndTellsTheApprover() {
        var id = saved(typed("/posts").param("gate", "FOLLOWERS", "MENTIONED").param("submit", "true"));
        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(helen)))
                .bodyText()
                .contains("Accounts that follow ours; Accounts that the post names");

        assertThat(approved(id).content().gate())
                .isEqualTo(new Gate(Set.of(Answers.FOLLOWERS, Answers.MENTIONED), List.of(), true));
    }

    /** As it was read when the connection was last tried. */
    private void keeps(Roster list) {
        var rules = (Availability.Present<MeasuresText>)
                networks.connector(Network.BLUESKY).get(MeasuresText.class);
        jdbc.sql("""
                        insert into connections.account_limits (connection_id, limits, read_at)
                        values (:id, :limits::jsonb, now())
                        on conflict (connection_id) do update set limits = excluded.limits
                        """)
                .param("id", register.account(bluesky).connection().value())
                .param(
                        "limits",
                        JsonMapper.builder()
                                .build()
                                .writeValueAsString(rules.capability().limits().withRosters(List.of(list))))
                .update();
    }

    @Test
    void aListOfTheAccountIsChosenSeenByTheApproverAndSent() {
        keeps(WARDENS);
        assertThat(mvc.get().uri("/posts/new").with(As.actor(priya)))
                .bodyText()
                .contains("Accounts on our list “Wardens”");
        var id = saved(typed("/posts").param("gate", GateForm.value(WARDENS)).param("submit", "true"));
        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(helen)))
                .bodyText()
                .contains("Accounts on our list “Wardens”");

        assertThat(approved(id).content().gate()).isEqualTo(new Gate(Set.of(), List.of(WARDENS), true));
    }

    @Test
    void somebodyElsesListIsRefused() {
        assertThat(typed("/posts").param("gate", GateForm.value(WARDENS)).param("submit", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#gate\"", "Take the list “Wardens” out");
    }

    @Test
    void nobodyAndSomebodyTogetherIsRefused() {
        assertThat(typed("/posts").param("gate", "NOBODY", "FOLLOWERS").param("submit", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#gate\"", "Tick nobody, or those who may answer");
    }

    @Test
    void nobodyIsKeptFromAnsweringWhereTheNetworkCannotDoThat() {
        bluesky = accounts.connected(Network.FACEBOOK);

        var id = saved(typed("/posts").param("gate", "NOBODY").param("submit", "true"));

        assertThat(mvc.get().uri("/posts/" + id.value()).with(As.actor(helen)))
                .bodyText()
                .contains("On Facebook an author cannot say who may answer or quote: there everybody may");
        assertThat(approved(id).content().gate()).isNull();
    }

    private PostId submitted(String button) {
        return saved(typed("/posts").param(button, "true"));
    }

    private static PostId saved(MockMvcTester.MockMvcRequestBuilder typed) {
        var answer = typed.exchange();
        assertThat(answer).hasStatus(303);
        var address = answer.getResponse().getRedirectedUrl();
        return new PostId(UUID.fromString(address.substring("/posts/".length())));
    }

    private MockMvcTester.MockMvcRequestBuilder typed(String address) {
        return mvc.post()
                .uri(address)
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Look")
                .param("link", link)
                .param("accounts", bluesky.value().toString())
                .param("day", "2099-05-08")
                .param("time", "09:00");
    }

    private Delivery approved(PostId id) {
        var variant = publishing.variants(id).getFirst();
        publishing.approve(helen, variant.id(), variant.revision().hash(), null);
        return deliveries.get(publishing.variant(variant.id()).delivery());
    }
}
