package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FolkmootTest
class RegisterPageTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    MockMvcTester web;

    @Autowired
    Register register;

    @Autowired
    Users users;

    private RequestPostProcessor priya;
    private RequestPostProcessor reader;
    private ServiceId museum;

    @BeforeEach
    void signIn() {
        priya = As.person(users.with("social-media-lead"));
        reader = As.person(users.with("reader"));
        museum = register.services().stream()
                .filter(service -> service.name().equals("Museum and Arts"))
                .findFirst()
                .map(Service::id)
                .orElseGet(() -> register.addService(seed, "Museum and Arts", "Place"));
    }

    @Test
    void leadsFromTheListToAnAccountAndItsHistory() {
        var id = register.add(seed, AccountDraft.of(Network.INSTAGRAM, "pagemuseum", "Museum <b>", "", museum));

        assertThat(web.get().uri("/accounts?text=pagemuseum").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Museum &lt;b&gt;", "No owner", "/accounts/" + id.value());
        assertThat(web.get().uri("/accounts/" + id.value()).with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Not connected", "Folkmoot added the account")
                .doesNotContain("/entry");
    }

    @Test
    void givesNobodyAHistoryByItsIdAlone() {
        var id = register.add(seed, AccountDraft.of(Network.INSTAGRAM, "quietmuseum", "Quiet Museum", "", museum));

        assertThat(web.get()
                        .uri("/panels/archive.history?kind=account&subject=" + id.value())
                        .with(reader))
                .hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        assertThat(web.post()
                        .uri("/accounts")
                        .with(priya)
                        .with(As.form())
                        .param("network", "x")
                        .param("kind", "PAGE")
                        .param("status", "LIVE")
                        .param("version", "0")
                        .param("purpose", "To tell & to listen"))
                .hasStatus(422)
                .bodyText()
                .contains("To tell &amp; to listen", "href=\"#name\"", "href=\"#service\"");
    }

    @Test
    void showsTheSecondOfTwoEditorsBothTexts() {
        var id = register.add(seed, AccountDraft.of(Network.X, "@twoeditors", "Two editors", "", museum));
        register.change(seed, id, AccountDraft.of(register.account(id)).with(null, null, "Their purpose", ""));

        assertThat(web.post()
                        .uri("/accounts/" + id.value())
                        .with(priya)
                        .with(As.form())
                        .param("network", "x")
                        .param("kind", "PAGE")
                        .param("status", "LIVE")
                        .param("version", "1")
                        .param("handle", "@twoeditors")
                        .param("name", "Two editors")
                        .param("service", museum.value().toString())
                        .param("purpose", "My purpose"))
                .hasStatus(409)
                .bodyText()
                .contains("Their purpose", "My purpose", "name=\"version\" value=\"2\"");
    }

    @Test
    void letsNobodyChangeTheRegisterWithoutTheRight() {
        assertThat(web.get().uri("/accounts/new").with(reader)).hasStatus(403);
        assertThat(web.get().uri("/settings/services").with(reader)).hasStatus(403);
        assertThat(web.get().uri("/settings/hours").with(reader)).hasStatus(403);
        assertThat(web.get().uri("/settings/services").with(priya)).hasStatusOk();
        assertThat(web.get().uri("/accounts/new").with(priya)).hasStatusOk();
        assertThat(web.get().uri("/settings/hours").with(As.person(users.with("administrator"))))
                .hasStatusOk()
                .bodyText()
                .contains("09:00", "Next bank holidays");
    }

    @Test
    void showsAFilesPreviewBeforeAnythingChanges() {
        var file = new MockMultipartFile(
                "file",
                "a.csv",
                "text/csv",
                "network,handle,name,service\nx,previewed,Previewed,Museum and Arts\n".getBytes());
        var read = web.post()
                .uri("/accounts/import")
                .multipart()
                .file(file)
                .with(priya)
                .with(As.form())
                .exchange();
        assertThat(read).hasStatus(303);
        var address = read.getResponse().getRedirectedUrl();

        assertThat(web.get().uri(address).with(priya)).hasStatusOk().bodyText().contains("1 new account", "Previewed");
        assertThat(web.post().uri(address).with(priya).with(As.form())).hasStatus(303);
        assertThat(web.get().uri("/accounts.csv?text=previewed").with(priya))
                .bodyText()
                .contains("x,Previewed,previewed");
    }

    @Test
    void answersTheApiWithTheSameCommands() {
        var made = web.post()
                .uri("/api/v1/accounts")
                .with(priya)
                .with(As.form())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"network\":\"x\",\"handle\":\"@apiaccount\",\"name\":\"By the API\",\"service\":\"%s\"}"
                        .formatted(museum.value()))
                .exchange();
        assertThat(made).hasStatus(201);
        var address = made.getResponse().getHeader("Location");

        assertThat(web.patch()
                        .uri(address)
                        .with(priya)
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"purpose\":\"To test\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.purpose")
                .isEqualTo("To test");
        assertThat(web.patch()
                        .uri(address)
                        .with(priya)
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"purpose\":\"Too late\",\"version\":1}"))
                .hasStatus(409);
        assertThat(web.get().uri("/api/v1/accounts?text=apiaccount").with(reader))
                .bodyJson()
                .extractingPath("$.rows[0].handle")
                .isEqualTo("@apiaccount");
    }
}
