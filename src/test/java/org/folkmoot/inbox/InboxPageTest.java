package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.inbox.InboxFixture.comment;
import static org.folkmoot.inbox.InboxFixture.karen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FolkmootTest
class InboxPageTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    InboxFixture dunmere;

    @Autowired
    Intake intake;

    @Autowired
    Desk desk;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Clock clock;

    private InboxFixture.Connected waste;
    private Actor.Person nadia;
    private RequestPostProcessor asNadia;
    private RequestPostProcessor asReader;
    private String address;

    @BeforeEach
    void hearFromKaren() {
        var now = clock.instant();
        waste = dunmere.account(now.minus(Duration.ofDays(10)));
        nadia = dunmere.person("Nadia Hussain", "responder");
        asNadia = As.actor(nadia);
        asReader = As.actor(dunmere.person("Rashid Aziz", "reader"));
        intake.take(waste.connection(), karen("k1", "Bin <missed> again", now.minusSeconds(60)), false);
        var row = desk.conversations(nadia, Queue.OPEN, waste.account(), null, null, 10)
                .rows()
                .getFirst();
        address = "/inbox/" + row.conversation().id().value();
    }

    @Test
    void showsTheListAndTheConversationWithItsClock() {
        assertThat(web.get()
                        .uri("/inbox?queue=open&account=" + waste.account().value())
                        .with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Karen Millward", "Bin &lt;missed&gt; again", "Choose a conversation", "1 conversation");
        assertThat(web.get().uri(address + "?queue=open").with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Public reply",
                        " left",
                        "of 8 h of working time",
                        "@karen.millward.example",
                        "0 of 300 characters");
        assertThat(web.get().uri(address).with(asReader)).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenItIsTooLong() {
        assertThat(reply("x".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(301), "Too long: 301 of 300 characters", "govuk-error-summary");
        assertThat(web.get().uri(address + "/length").with(asNadia).param("text", "👨‍👩‍👧‍👦"))
                .bodyText()
                .contains("1 of 300 characters");
    }

    @Test
    void answersOnceAndShowsTheReplyOnItsWay() {
        assertThat(reply("Sorry, we come on Thursday.")).hasStatus(303);
        assertThat(web.get().uri(address).with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Sorry, we come on Thursday.", "data-tone=");
    }

    @Test
    void listsOneCategoryAlone() {
        assertThat(web.post()
                        .uri(address + "/category?queue=open&about=PRESS")
                        .with(asNadia)
                        .with(As.form())
                        .param("category", "SERVICE_COMPLAINT"))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("&about=PRESS");
        var list = "/inbox?queue=open&account=" + waste.account().value() + "&about=";
        assertThat(web.get().uri(list + "SERVICE_COMPLAINT").with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Karen Millward", "1 conversation", "value=\"SERVICE_COMPLAINT\" selected")
                .contains(address + "?queue=open&amp;account=" + waste.account().value()
                        + "&amp;about=SERVICE_COMPLAINT");
        assertThat(web.get().uri(list + "PRESS").with(asNadia))
                .bodyText()
                .contains("Nothing here is of the category “Press”")
                .doesNotContain("Karen Millward");
        assertThat(web.get().uri(list + "nonsense").with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Karen Millward");
        var program = "/api/v1/conversations?account=" + waste.account().value() + "&about=";
        assertThat(web.get().uri(program + "PRESS").with(asNadia))
                .bodyJson()
                .extractingPath("$.rows")
                .asArray()
                .isEmpty();
        assertThat(web.get().uri(program + "SERVICE_COMPLAINT").with(asNadia))
                .bodyJson()
                .extractingPath("$.rows")
                .asArray()
                .hasSize(1);
    }

    @Test
    void saysWhatAConversationIsAboutOnThePageInTheListAndToPrograms() {
        assertThat(web.get().uri(address).with(asNadia)).bodyText().contains("An everyday question", "Threat to life");
        assertThat(web.post()
                        .uri(address + "/category")
                        .with(asNadia)
                        .with(As.form())
                        .param("category", "SERVICE_COMPLAINT"))
                .hasStatus(303);
        assertThat(web.get()
                        .uri("/inbox?queue=open&account=" + waste.account().value())
                        .with(asNadia))
                .bodyText()
                .contains("Complaint about a service");
        var api = "/api/v1/conversations/" + address.substring("/inbox/".length());
        assertThat(web.get().uri(api).with(asNadia))
                .bodyJson()
                .extractingPath("$.conversation.category")
                .isEqualTo("SERVICE_COMPLAINT");
        assertThat(web.put()
                        .uri(api + "/category")
                        .with(asNadia)
                        .with(As.form())
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .content("{\"category\": null}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.conversation.category")
                .isNull();
    }

    @Test
    void beginsAnAnswerWithASavedReplyAndKeepsWhatWasTyped() {
        var helen = dunmere.person("Helen Ashdown", "communications-manager");
        var asHelen = As.actor(helen);
        assertThat(web.post()
                        .uri("/settings/saved-replies")
                        .with(asHelen)
                        .with(As.form())
                        .param("title", "")
                        .param("text", "Sorry about your bin."))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name", "Sorry about your bin.");
        var saved = phrasebook.add(helen, "Missed bin", "Sorry about your bin.");
        assertThat(web.get().uri(address).with(asNadia)).bodyText().contains("Missed bin");
        assertThat(web.post()
                        .uri("/settings/saved-replies")
                        .with(asHelen)
                        .with(As.form())
                        .param("title", "missed BIN")
                        .param("text", "Sorry about that bin."))
                .hasStatus(422)
                .bodyText()
                .contains("a saved reply of this name already", "Sorry about that bin.");
        assertThat(web.post()
                        .uri(address + "/draft")
                        .with(asNadia)
                        .with(As.form())
                        .param("reply", java.util.UUID.randomUUID().toString())
                        .param("text", "Hello Karen")
                        .param("saved", saved.id().value().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Hello Karen\n\nSorry about your bin.", "34 of 300 characters");

        phrasebook.remove(helen, saved.id());
        assertThat(web.get().uri(address).with(asNadia)).bodyText().doesNotContain("Missed bin");
    }

    @Test
    void keepsNotesVisiblyApartFromReplies() {
        assertThat(web.get().uri(address + "?write=note").with(asNadia))
                .bodyText()
                .contains("It is never sent.", "/notes")
                .doesNotContain("/replies\"", "name=\"reply\"");
        assertThat(web.post()
                        .uri(address + "/notes")
                        .with(asNadia)
                        .with(As.form())
                        .param("note", "The crew was blocked by a skip"))
                .hasStatus(303);
        assertThat(web.get().uri(address).with(asNadia))
                .bodyText()
                .contains("msg note", "The crew was blocked by a skip");
        assertThat(web.post()
                        .uri(address + "/notes")
                        .with(asNadia)
                        .with(As.form())
                        .param("note", " "))
                .hasStatus(422);
    }

    @Test
    void assignsClosesAndReopensByForms() {
        assertThat(web.post()
                        .uri(address + "/assignment")
                        .with(asNadia)
                        .with(As.form())
                        .param("assignee", nadia.id().toString()))
                .hasStatus(303);
        assertThat(web.get().uri("/inbox").with(asNadia)).bodyText().contains("Mine<span class=\"count\">1</span>");
        assertThat(web.post()
                        .uri(address + "/closure")
                        .with(asNadia)
                        .with(As.form())
                        .param("outcome", "ANSWERED"))
                .hasStatus(422)
                .bodyText()
                .contains("The resident still waits for an answer.");
        assertThat(web.post()
                        .uri(address + "/closure")
                        .with(asNadia)
                        .with(As.form())
                        .param("outcome", "NO_REPLY_NEEDED"))
                .hasStatus(303);
        assertThat(web.get().uri(address).with(asNadia)).bodyText().contains("no reply needed", "Open it again");
        assertThat(web.post().uri(address + "/reopening").with(asNadia).with(As.form()))
                .hasStatus(303);
    }

    @Test
    void tellsOfNewsWithoutMovingTheList() {
        var since = clock.instant().plusSeconds(1).toString();
        var query = "/inbox/fresh?queue=open&account=" + waste.account().value() + "&since=";
        assertThat(web.get().uri(query + since).with(asNadia))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<a");
        intake.take(
                waste.connection(),
                comment("w1", "did:w", "J. Weston", "post-1", null, "Potholes", Instant.now(), false),
                false);
        assertThat(web.get().uri(query + clock.instant().minusSeconds(30)).with(asNadia))
                .bodyText()
                .contains("2 conversations with news");
        assertThat(web.get().uri(query + "yesterday").with(asNadia)).hasStatus(422);
    }

    @Test
    void servesOtherPrograms() {
        var id = address.substring("/inbox/".length());
        var api = "/api/v1/conversations";
        assertThat(web.get().uri(api + "?account=" + waste.account().value()).with(asNadia))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0].id")
                .isEqualTo(id);
        assertThat(web.get().uri(api + "/" + id).with(asNadia))
                .bodyJson()
                .extractingPath("$.items[0].text")
                .isEqualTo("Bin <missed> again");
        assertThat(web.get().uri("/api/v1/items?limit=1").with(asNadia))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows.length()")
                .isEqualTo(1);
        var key = UUID.randomUUID();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(web.post()
                            .uri(api + "/" + id + "/replies")
                            .with(asNadia)
                            .with(As.form())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"id\":\"" + key + "\",\"text\":\"Sorry.\",\"keepOpen\":true}"))
                    .hasStatus(201);
        }
        assertThat(web.get().uri(api + "/" + id).with(asNadia))
                .bodyJson()
                .extractingPath("$.replies.length()")
                .isEqualTo(1);
        assertThat(web.put()
                        .uri(api + "/" + id + "/assignment")
                        .with(asNadia)
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"person\":\"" + nadia.id() + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.conversation.assignee")
                .isEqualTo(nadia.id().toString());
        assertThat(web.post()
                        .uri(api + "/" + id + "/notes")
                        .with(asReader)
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"words\":\"x\"}"))
                .hasStatus(403);
        assertThat(web.get().uri(api + "?queue=all").with(asNadia)).hasStatus(422);
    }

    @Test
    void standsOnTodayOnTheAccountAndInTheSearch() {
        assertThat(web.get().uri("/today").with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Replies close to their target");
        assertThat(web.get().uri("/accounts/" + waste.account().value()).with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Conversations", "Karen Millward");
        assertThat(web.get().uri("/search?q=again").with(asNadia))
                .hasStatusOk()
                .bodyText()
                .contains("Karen Millward");
        assertThat(web.get().uri("/search?q=again").with(asReader))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Karen Millward");
    }

    @Test
    void letsTheAdministratorSetTheReplyTarget() {
        var ada = As.actor(dunmere.person("Ada Brook", "administrator"));
        assertThat(web.get().uri("/settings/reply-target").with(ada))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"8\"");
        assertThat(web.post()
                        .uri("/settings/reply-target")
                        .with(ada)
                        .with(As.form())
                        .param("target", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"soon\"", "Give a reply target from 5 minutes to 240 hours.");
        assertThat(web.post()
                        .uri("/settings/reply-target")
                        .with(ada)
                        .with(As.form())
                        .param("target", "8"))
                .hasStatus(303);
        assertThat(web.get().uri("/settings/reply-target").with(asNadia)).hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult reply(String text) {
        return web.post()
                .uri(address + "/replies")
                .with(asNadia)
                .with(As.form())
                .param("reply", UUID.randomUUID().toString())
                .param("text", text)
                .exchange();
    }
}
