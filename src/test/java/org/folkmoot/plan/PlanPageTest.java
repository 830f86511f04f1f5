package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.People;
import org.folkmoot.people.Scope;
import org.folkmoot.people.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FolkmootTest
class PlanPageTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private RequestPostProcessor priya;
    private RequestPostProcessor reader;

    @BeforeEach
    void signIn() {
        priya = signedIn("Priya Nandra", "social-media-lead");
        reader = signedIn("Rashid Aziz", "reader");
    }

    @Test
    void leadsFromPastedTextOverThePreviewToTheBoard() throws IOException {
        var text = new String(
                getClass().getResourceAsStream("/dunmere/action-plan.txt").readAllBytes(), StandardCharsets.UTF_8);
        var read = web.post()
                .uri("/plan/readings")
                .with(priya)
                .with(csrf())
                .param("text", text)
                .exchange();
        assertThat(read).hasStatus(303);
        var address = read.getResponse().getRedirectedUrl();

        var preview = web.get().uri(address).with(priya).exchange();
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("9 actions, 37 points: is this right?", "Every timeframe was understood.", "a7-p2-words");

        var wrong = web.post()
                .uri(address + "/adoption")
                .with(priya)
                .with(csrf())
                .param("a7-p2-text", "")
                .param("title", "Our <plan>")
                .exchange();
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("Point 8.3 has no text", "href=\"#a7-p2-text\"", "value=\"Our &lt;plan>\"");

        var taken = web.post()
                .uri(address + "/adoption")
                .with(priya)
                .with(csrf())
                .param("a7-p2-text", "Ask residents.")
                .exchange();
        assertThat(taken).hasStatus(303);
        assertThat(web.get().uri("/plan?view=all").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Ask residents.", "of 37 points are done or on track")
                .doesNotContain("/plan/readings/new");
        assertThat(web.get().uri("/plan.csv").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("8.3")
                .contains("Ask residents.");
        assertThat(web.get().uri("/plan.json").with(reader))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.points.length()")
                .isEqualTo(37);
        assertThat(web.get().uri("/api/v1/plan/points").with(reader))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows.length()")
                .isEqualTo(37);
    }

    @Test
    void saysInWordsWhatIsNoPlanAndKeepsIt() {
        assertThat(web.post()
                        .uri("/plan/readings")
                        .with(priya)
                        .with(csrf())
                        .param("text", "Dear Priya, the bins were late."))
                .hasStatus(422)
                .bodyText()
                .contains("This is no plan: there is no table in it.", "Dear Priya, the bins were late.");
        var pdf = new MockMultipartFile(
                "file", "plan.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(web.post()
                        .uri("/plan/readings")
                        .multipart()
                        .file(pdf)
                        .with(priya)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("This is a PDF.");
        var letter = new MockMultipartFile(
                "file", "letter.txt", "text/plain", "Dear Priya, the bins were late.".getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/plan/readings")
                        .multipart()
                        .file(letter)
                        .with(priya)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#file\"", "This is no plan: there is no table in it.");
    }

    @Test
    void addsAPointToItsActionWhileAnotherIsTakenOut() {
        var text = "Action\tOfficer\tDetails\tTimeframe\nBins\tA\t1. Tell all\tMay 2026\nParks\tB\t1. Mow\tMay 2026\n";
        var address = web.post()
                .uri("/plan/readings")
                .with(priya)
                .with(csrf())
                .param("text", text)
                .exchange()
                .getResponse()
                .getRedirectedUrl();

        assertThat(web.post()
                        .uri(address)
                        .with(priya)
                        .with(csrf())
                        .param("act", "point-1")
                        .param("a0-remove", "true"))
                .hasStatus(303);

        assertThat(web.get().uri(address).with(priya))
                .bodyText()
                .contains("1 action, 2 points", "value=\"Parks\"")
                .doesNotContain("value=\"Bins\"");
    }

    @Test
    void addsACellWithoutLosingWhatWasTyped() {
        var text = "Action\tResponsible Officer(s)\tDetails\tTimeframe\nBins\tPriya Nandra\t1. Tell all\tMay 2026\n";
        var address = web.post()
                .uri("/plan/readings")
                .with(priya)
                .with(csrf())
                .param("text", text)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(web.post()
                        .uri(address)
                        .with(priya)
                        .with(csrf())
                        .param("act", "point-0")
                        .param("a0-p0-text", "Tell everybody"))
                .hasStatus(303);
        assertThat(web.get().uri(address).with(priya)).bodyText().contains("Tell everybody", "a0-p1-text", "Point 1.2");
        assertThat(web.post().uri(address).with(priya).with(csrf()).param("a0-p1-remove", "true"))
                .hasStatus(303);
        assertThat(web.get().uri(address).with(priya)).bodyText().doesNotContain("a0-p1-text");
    }

    @Test
    void addsAPointToThePlanInForce() throws Exception {
        adopt("Bins plan 2026", "Bins", "Tell all");

        assertThat(web.get().uri("/plan?view=all").with(priya)).bodyText().contains("/plan/points/new?action=1");
        assertThat(web.get().uri("/plan/points/new?action=1").with(priya))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Priya Nandra\"");
        assertThat(addPoint("", "Monthly"))
                .hasStatus(422)
                .bodyText()
                .contains("The point needs its text.", "value=\"Monthly\"");
        var added = addPoint("Say sorry", "Monthly");
        assertThat(added).hasStatus(303);
        assertThat(web.get().uri(added.getResponse().getRedirectedUrl()).with(priya))
                .bodyText()
                .contains("1.2", "Say sorry", "added the point");
        assertThat(web.post()
                        .uri("/api/v1/plan/points")
                        .with(priya)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"action\":1,\"text\":\"Count the bins\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("1.3");
        assertThat(web.get().uri("/plan/points/new?action=9").with(priya)).hasStatus(404);
    }

    @Test
    void showsASupersededPlanAsItStoodOnItsLastDay() throws Exception {
        adopt("Bins plan 2024", "Bins", "Tell all about bins");
        var json = web.get()
                .uri("/api/v1/plan")
                .with(reader)
                .exchange()
                .getResponse()
                .getContentAsString();
        var old = json.replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
        var point = json.replaceAll("(?s).*\"points\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        web.post()
                .uri("/plan/points/" + point + "/statements")
                .with(priya)
                .with(csrf())
                .param("percent", "40")
                .param("words", "Half of the villages")
                .exchange();
        adopt("Bins plan 2025", "Bins", "Tell all again");

        assertThat(web.get().uri("/plan/versions").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Bins plan 2024", "/plan/versions/" + old)
                .doesNotContain("Bins plan 2025");
        assertThat(web.get().uri("/plan/versions/" + old).with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Bins plan 2024", "Tell all about bins", "Half of the villages", "40%");
        assertThat(web.get().uri("/plan/versions/" + old + ".csv").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Half of the villages");
        assertThat(web.get().uri("/api/v1/plan/versions/" + old).with(reader))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.points[0].stated.percent")
                .isEqualTo(40);
        assertThat(web.get().uri("/plan/versions/" + UUID.randomUUID()).with(reader))
                .hasStatus(404);
    }

    private MvcTestResult addPoint(String text, String timeframe) {
        return web.post()
                .uri("/plan/points")
                .with(priya)
                .with(csrf())
                .param("action", "1")
                .param("text", text)
                .param("timeframe", timeframe)
                .exchange();
    }

    private void adopt(String title, String action, String point) {
        var text = "Action\tResponsible Officer(s)\tDetails\tTimeframe\n%s\tPriya Nandra\t1. %s\tMay 2026\n"
                .formatted(action, point);
        var address = web.post()
                .uri("/plan/readings")
                .with(priya)
                .with(csrf())
                .param("text", text)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(web.post()
                        .uri(address + "/adoption")
                        .with(priya)
                        .with(csrf())
                        .param("title", title)
                        .param("starts", "2026-01-01")
                        .param("ends", "2026-12-31"))
                .hasStatus(303);
    }

    @Test
    void showsAPointAndChangesItOverTheInterfaceForPrograms() throws Exception {
        var text =
                "Action\tResponsible Officer(s)\tDetails\tTimeframe\nBins plan 2026\tPriya Nandra\t1. Tell all\tTBC\n";
        var address = web.post()
                .uri("/plan/readings")
                .with(priya)
                .with(csrf())
                .param("text", text)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        web.post()
                .uri(address + "/adoption")
                .with(priya)
                .with(csrf())
                .param("title", "Plan")
                .param("starts", "2026-01-01")
                .param("ends", "2026-12-31")
                .exchange();
        var json = web.get()
                .uri("/api/v1/plan")
                .with(reader)
                .exchange()
                .getResponse()
                .getContentAsString();
        var id = json.replaceAll("(?s).*\"points\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");

        assertThat(web.get().uri("/plan/points/" + id).with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("“TBC”: not understood as a date")
                .doesNotContain("Change the point");
        assertThat(web.post()
                        .uri("/plan/points/" + id + "/statements")
                        .with(priya)
                        .with(csrf())
                        .param("percent", "many")
                        .param("words", "Half told"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a number from 0 to 100.", "Half told");
        assertThat(web.patch()
                        .uri("/api/v1/plan/points/" + id)
                        .with(priya)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"words\":\"Monthly\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.timeframe")
                .isEqualTo("Monthly");
        assertThat(web.patch()
                        .uri("/api/v1/plan/points/" + id)
                        .with(reader)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"words\":\"Monthly\"}"))
                .hasStatus(403);
        assertThat(web.get().uri("/plan/points/" + UUID.randomUUID()).with(reader))
                .hasStatus(404);
        assertThat(web.get().uri("/plan/settings").with(priya))
                .hasStatusOk()
                .bodyText()
                .contains("03-01, 06-01, 09-01, 12-01");
        assertThat(web.post()
                        .uri("/plan/settings")
                        .with(priya)
                        .with(csrf())
                        .param("seasons", "02-30")
                        .param("amberDays", "14")
                        .param("amberBelow", "80"))
                .hasStatus(422)
                .bodyText()
                .contains("02-30", "Write up to 12 days");
        assertThat(web.get().uri("/plan/settings").with(reader)).hasStatus(403);
    }

    private RequestPostProcessor signedIn(String name, String role) {
        var mail = name.charAt(0) + UUID.randomUUID().toString() + "@dunmere.example";
        var id = people.admit(
                new Actor.Job("test"), new Invitation(name, mail, "", List.of(new Grant(role, Scope.everywhere()))));
        return authentication(new SignedIn(new Actor.Person(id.value(), name, true), null));
    }
}
