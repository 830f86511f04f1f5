package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.assets.Films;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A PDF from the composer to LinkedIn, as Dunmere's people send one. */
@FolkmootTest
@OnPracticeNetworks
class DocumentOnTheNetworkTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final Pattern IMAGE = Pattern.compile("name=\"image\" value=\"([^\"]+)\"");

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
    Dates dates;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void goesFromTheComposerToLinkedInWithItsTitle() throws Exception {
        var now = Instant.now();
        clock.set(now);
        var priya = Users.actor(users.with("social-media-lead"));
        var control = new PracticeControl(TestPractice.address());
        var account = linkedin(control);
        var id = register.account(account).connection();
        var remote = connections.get(id).remoteId();

        var address = attached(priya, account);
        var asset = asset(priya, address);
        var post = new PostId(UUID.fromString(address.substring("/posts/".length())));
        assertThat(saved(priya, address, post, account, asset)).hasStatus(303);
        publishing.submitAll(priya, post);
        var variant = publishing.variants(post).getFirst();
        publishing.approve(
                Users.actor(users.with("approver")),
                variant.id(),
                variant.revision().hash(),
                null);
        for (var look = 0; look < 20 && control.posts(Network.LINKEDIN, remote).isEmpty(); look++) {
            now = now.plusSeconds(61);
            clock.set(now);
            deliveries.dispatchDue();
        }

        assertThat(control.posts(Network.LINKEDIN, remote)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("The new bus routes");
            assertThat(shown.record()).contains("urn:li:document:", "The new routes, street by street");
        });
    }

    private String attached(Actor.Person priya, AccountId account) {
        var answer = mvc.post()
                .uri("/posts")
                .multipart()
                .file(new MockMultipartFile("file", "routes.pdf", "application/pdf", Films.pdf(7001)))
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "The new bus routes")
                .param("accounts", account.value().toString())
                .exchange();
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getRedirectedUrl();
    }

    private String asset(Actor.Person priya, String address) throws Exception {
        var page = mvc.get().uri(address).with(As.actor(priya)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("routes.pdf");
        var found = IMAGE.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult saved(Actor.Person priya, String address, PostId post, AccountId account, String asset) {
        var due = LocalDateTime.ofInstant(clock.instant().plusSeconds(120), dates.zone());
        return mvc.post()
                .uri(address)
                .with(As.actor(priya))
                .with(As.form())
                .param("version", String.valueOf(publishing.post(post).version()))
                .param("text", "The new bus routes")
                .param("accounts", account.value().toString())
                .param("image", asset)
                .param("alt." + asset, "The new routes, street by street")
                .param("day", due.toLocalDate().toString())
                .param("time", due.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString())
                .param("save", "true")
                .exchange();
    }

    private AccountId linkedin(PracticeControl control) {
        var id = control.account(Network.LINKEDIN, null, "dunmere-papers", "Dunmere", "li-paper", "app-secret-1", 900);
        var answers = Map.of(
                "page", "https://www.linkedin.com/company/" + id + "/admin/",
                "clientId", "client-1",
                "clientSecret", "app-secret-1",
                "accessToken", "li-paper",
                "refreshToken", "li-paper.refresh");
        var service = register.addService(SETUP, "Papers", "Place");
        var account =
                register.add(SETUP, AccountDraft.of(Network.LINKEDIN, "dunmere-papers", "Dunmere papers", "", service));
        register.link(SETUP, account, connections.connect(SETUP, Network.LINKEDIN, answers, true));
        return account;
    }
}
