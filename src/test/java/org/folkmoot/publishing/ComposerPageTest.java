package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.assets.Films;
import org.folkmoot.assets.Pictures;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Scope;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class ComposerPageTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    Actor.Person priya;
    Actor.Person helen;
    AccountId bluesky;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        bluesky = accounts.connected(Network.BLUESKY);
    }

    @Test
    void aPostIsWrittenWithOneFormAndShowsItsPreview() {
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Missed bin this week? #binday")
                .param("accounts", bluesky.value().toString())
                .param("day", "2099-05-08")
                .param("time", "09:00")
                .exchange();

        assertThat(answer).hasStatus(303);
        var page = mvc.get()
                .uri(answer.getResponse().getRedirectedUrl())
                .with(As.actor(priya))
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Missed bin this week?", "29 of 300", "Use #BinDay", "value=\"2099-05-08\"", "value=\"09:00\"");
    }

    @Test
    void aVideoIsAddedWithCaptionsAndWatchedInItsPreview() {
        var mastodon = accounts.connected(Network.MASTODON);
        var added = mvc.post()
                .uri("/posts")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "crew.mp4",
                        "video/mp4",
                        Films.film().numbered(601).mp4()))
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Meet the crew")
                .param("accounts", mastodon.value().toString())
                .exchange();
        assertThat(added).hasStatus(303);
        var address = added.getResponse().getRedirectedUrl();
        var page = mvc.get().uri(address).with(As.actor(priya)).exchange();
        assertThat(page)
                .bodyText()
                .contains(
                        "<video",
                        "No captions yet",
                        "The video has no caption file",
                        "Say what is in the picture, video or document");
        var id = video(page.getResponse());

        var late = "1\n00:00:01,000 --> 00:01:03,000\nHelo\n".getBytes(StandardCharsets.UTF_8);
        assertThat(captions(address, id, mastodon, 1, late))
                .hasStatus(422)
                .bodyText()
                .contains("Caption 1 ends at 00:01:03.000");
        var good = "1\n00:00:01,000 --> 00:00:03,000\nHelo\n".getBytes(StandardCharsets.UTF_8);
        assertThat(captions(address, id, mastodon, 2, good)).hasStatus(303);

        assertThat(mvc.get().uri(address).with(As.actor(priya)))
                .bodyText()
                .contains("kind=\"captions\"", "srclang=\"cy\"", "A crew empties a bin", "takes no caption file");
    }

    @Test
    void refusesCaptionsThatAreTooLongForANetworkBeforeTheyAreSent() {
        var added = mvc.post()
                .uri("/posts")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "crew.mp4",
                        "video/mp4",
                        Films.film().numbered(603).mp4()))
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Meet the crew")
                .param("accounts", bluesky.value().toString())
                .exchange();
        var address = added.getResponse().getRedirectedUrl();
        var id = video(mvc.get().uri(address).with(As.actor(priya)).exchange().getResponse());
        var cue = "%d\n00:00:01,000 --> 00:00:03,000\n" + "Helo ".repeat(40) + "\n\n";
        var long100 = new StringBuilder();
        for (var n = 1; n <= 100; n++) {
            long100.append(cue.formatted(n));
        }
        assertThat(captions(address, id, bluesky, 1, long100.toString().getBytes(StandardCharsets.UTF_8)))
                .hasStatus(303);

        assertThat(mvc.get().uri(address).with(As.actor(priya))).bodyText().contains("which takes 20 kilobytes");
    }

    @Test
    void saysBesideTheVideoWhatANetworkDoesNotTake() {
        var answer = mvc.post()
                .uri("/posts")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "crew.mp4",
                        "video/mp4",
                        Films.film()
                                .numbered(602)
                                .running(181_000)
                                .weighing(400)
                                .mp4()))
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Meet the crew")
                .param("accounts", bluesky.value().toString())
                .exchange();

        assertThat(mvc.get().uri(answer.getResponse().getRedirectedUrl()).with(As.actor(priya)))
                .bodyText()
                .containsPattern("(?s)id=\"media\".{0,900}The video must run between 1 and 180 seconds for Bluesky");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult captions(
            String address, String id, AccountId account, int version, byte[] file) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("captions." + id, "crew.srt", "application/x-subrip", file))
                .with(As.actor(priya))
                .with(As.form())
                .param("version", String.valueOf(version))
                .param("text", "Meet the crew")
                .param("accounts", account.value().toString())
                .param("image", id)
                .param("alt." + id, "A crew empties a bin")
                .param("language." + id, "cy")
                .exchange();
    }

    private static String video(org.springframework.mock.web.MockHttpServletResponse page) {
        try {
            var found = java.util.regex.Pattern.compile("name=\"image\" value=\"([^\"]+)\"")
                    .matcher(page.getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhyAnAccountCannotBeChosen() {
        accounts.unconnected("Dunmere Rangers");

        assertThat(mvc.get().uri("/posts/new").with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("cannot be chosen", "Nobody has connected these accounts", "Dunmere Rangers");
    }

    @Test
    void whatCannotBeSubmittedComesBackWithEverythingTyped() {
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "No time yet")
                .param("link", "dunmere.gov.uk")
                .param("accounts", bluesky.value().toString())
                .param("submit", "true")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose a day and a time",
                        "The link must be a whole web address",
                        "No time yet",
                        "dunmere.gov.uk");
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithTheNextOne() {
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Clocks")
                .param("accounts", bluesky.value().toString())
                .param("day", "2099-03-29")
                .param("time", "01:30")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("01:30 does not exist", "02:00");
    }

    @Test
    void aTimeThatComesTwiceAsksWhich() {
        var asked = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Clocks")
                .param("accounts", bluesky.value().toString())
                .param("day", "2099-10-25")
                .param("time", "01:30")
                .exchange();
        assertThat(asked).hasStatus(422).bodyText().contains("comes twice", "name=\"which\"");

        var answered = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Clocks")
                .param("accounts", bluesky.value().toString())
                .param("day", "2099-10-25")
                .param("time", "01:30")
                .param("which", "later")
                .exchange();
        assertThat(answered).hasStatus(303);
    }

    @Test
    void twoWindowsShowBothTexts() {
        var post = publishing.draft(priya, PostDraft.of("First", bluesky, FRIDAY));
        publishing.save(priya, post, 1, PostDraft.of("From the other window", bluesky, FRIDAY));

        var answer = mvc.post()
                .uri("/posts/" + post.value())
                .with(As.actor(priya))
                .with(As.form())
                .param("version", "1")
                .param("text", "From this window")
                .param("accounts", bluesky.value().toString())
                .exchange();

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("From the other window", "From this window", "name=\"version\" value=\"2\"");
    }

    @Test
    void keepsADraftWhileItIsBeingTyped() {
        var first = mvc.post()
                .uri("/posts/keep")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Half a sent")
                .param("accounts", bluesky.value().toString())
                .exchange();
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.said")
                .asString()
                .isEqualTo("Saved 10:42");
        assertThat(first).bodyJson().extractingPath("$.version").isEqualTo(1);
    }

    @Test
    void countsWhileSomebodyTypes() {
        var live = mvc.post()
                .uri("/posts/live")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "x".repeat(301))
                .param("accounts", bluesky.value().toString())
                .exchange();

        assertThat(live).hasStatusOk().bodyText().contains("301 of 300, 1 too many", "hx-swap-oob");
    }

    @Test
    void aPictureIsAddedAndDescribedWithTheSameForm() {
        var file = new MockMultipartFile("file", "bins.jpg", "image/jpeg", Pictures.jpeg(640, 480, 51));
        var added = mvc.post()
                .uri("/posts")
                .multipart()
                .file(file)
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Look")
                .param("accounts", bluesky.value().toString())
                .exchange();
        assertThat(added).hasStatus(303);

        var page = mvc.get()
                .uri(added.getResponse().getRedirectedUrl())
                .with(As.actor(priya))
                .exchange();
        assertThat(page).bodyText().contains("bins.jpg", "Describe the picture", "No ALT");
        var asset = publishing
                .post(post(added.getResponse().getRedirectedUrl()))
                .images()
                .getFirst()
                .asset();
        assertThat(mvc.get()
                        .uri("/assets/" + asset.value() + "/thumb")
                        .with(As.actor(priya))
                        .exchange())
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG);
    }

    @Test
    void theApproverApprovesOnThePostsPageAndItsAuthorCannot() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst();

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(priya)).exchange())
                .bodyText()
                .doesNotContain("/approvals");
        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)).exchange())
                .bodyText()
                .contains(
                        "This waits for your approval",
                        variant.revision().hash().value());

        var answer = mvc.post()
                .uri("/posts/" + post.value() + "/approvals")
                .with(As.actor(helen))
                .with(As.form())
                .param("seen." + variant.id().value(), variant.revision().hash().value())
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.SCHEDULED);
    }

    @Test
    void aLateApproverIsAskedForANewTime() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst();
        clock.set(FRIDAY.plusSeconds(1));

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)).exchange())
                .bodyText()
                .contains("Its time has passed", "Approve for the new time");
        var answer = mvc.post()
                .uri("/posts/" + post.value() + "/approvals")
                .with(As.actor(helen))
                .with(As.form())
                .param("seen." + variant.id().value(), variant.revision().hash().value())
                .param("day", "2099-05-08")
                .param("time", "12:00")
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(publishing.variant(variant.id()).dueAt()).isEqualTo(Instant.parse("2099-05-08T11:00:00Z"));
    }

    @Test
    void aNewTimeThatIsNoneComesBackAsItWasTyped() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst();
        clock.set(FRIDAY.plusSeconds(1));

        assertThat(approve(post, variant, "2099-05-08", "half nine"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#approval-time\"", "id=\"approval-time-error\"", "value=\"half nine\"");
        assertThat(approve(post, variant, "2099-10-25", "01:30"))
                .hasStatus(422)
                .bodyText()
                .contains("comes twice", "id=\"approval-which\"");
        assertThat(approve(post, variant, "2099-03-29", "01:30"))
                .hasStatus(422)
                .bodyText()
                .contains("does not exist", "02:00");
        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.SUBMITTED);
    }

    @Test
    void anApproverApprovesTheTimeThatTheyRead() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst();
        var page = mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)).exchange();
        assertThat(page).bodyText().contains("name=\"due." + variant.id().value() + "\" value=\"" + FRIDAY + "\"");
        publishing.move(priya, variant.id(), FRIDAY.plusSeconds(36_000));

        assertThat(mvc.post()
                        .uri("/posts/" + post.value() + "/approvals")
                        .with(As.actor(helen))
                        .with(As.form())
                        .param(
                                "seen." + variant.id().value(),
                                variant.revision().hash().value())
                        .param("due." + variant.id().value(), FRIDAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Its time was changed after you opened it");
        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.SUBMITTED);
    }

    @Test
    void aReturnWithoutAReasonSaysSoBesideIt() {
        var post = submitted();

        assertThat(mvc.post()
                        .uri("/posts/" + post.value() + "/returns")
                        .with(As.actor(helen))
                        .with(As.form())
                        .param(
                                "variant",
                                publishing
                                        .variants(post)
                                        .getFirst()
                                        .id()
                                        .value()
                                        .toString())
                        .param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#return-reason\"", "id=\"return-reason-error\"");
    }

    @Test
    void theHistoryTellsTheWholeLifeOfAPost() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst();
        publishing.approve(helen, variant.id(), variant.revision().hash(), null);

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        priya.name() + " saved the post",
                        priya.name() + " submitted it for approval",
                        helen.name() + " approved it",
                        "(Bluesky)")
                .doesNotContain("hash: ");
    }

    @Test
    void anApproverOfOneAccountApprovesThatOneAlone() {
        var facebook = accounts.connected(Network.FACEBOOK);
        var post = publishing.draft(
                priya,
                new PostDraft(
                        "",
                        "Polls close at ten tonight",
                        "",
                        List.of(new PostDraft.ForAccount(bluesky, null), new PostDraft.ForAccount(facebook, null)),
                        List.of(),
                        FRIDAY));
        publishing.submitAll(priya, post);
        var theirs = publishing.variants(post).getFirst();
        var other = publishing.variants(post).getLast();
        var scoped = Users.actor(users.granted(List.of(new Grant("approver", Scope.account(bluesky.value(), null)))));

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(scoped)))
                .hasStatusOk()
                .bodyText()
                .contains("seen." + theirs.id().value())
                .doesNotContain("seen." + other.id().value());
        assertThat(mvc.post()
                        .uri("/posts/" + post.value() + "/approvals")
                        .with(As.actor(scoped))
                        .with(As.form())
                        .param(
                                "seen." + theirs.id().value(),
                                theirs.revision().hash().value())
                        .param(
                                "seen." + other.id().value(),
                                other.revision().hash().value()))
                .as("both or none")
                .hasStatus(403);
        assertThat(publishing.variants(post)).extracting(Variant::status).containsOnly(VariantStatus.SUBMITTED);
        assertThat(mvc.post()
                        .uri("/posts/" + post.value() + "/approvals")
                        .with(As.actor(scoped))
                        .with(As.form())
                        .param(
                                "seen." + theirs.id().value(),
                                theirs.revision().hash().value()))
                .hasStatus(303);
        assertThat(publishing.variants(post))
                .extracting(Variant::status)
                .containsExactly(VariantStatus.SCHEDULED, VariantStatus.SUBMITTED);
    }

    @Test
    void aReturnGivesItsReason() {
        var post = submitted();
        var variant = publishing.variants(post).getFirst().id().value().toString();

        mvc.post()
                .uri("/posts/" + post.value() + "/returns")
                .with(As.actor(helen))
                .with(As.form())
                .param("variant", variant)
                .param("reason", "Which Saturday?")
                .exchange();

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(priya)).exchange())
                .bodyText()
                .contains("Which Saturday?", helen.name());
    }

    @Test
    void theCalendarShowsTheMonthAndLeadsToAPage() {
        var post = submitted();

        for (var view : List.of("", "&view=list")) {
            assertThat(mvc.get()
                            .uri("/calendar?month=2099-05" + view)
                            .with(As.actor(priya))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("May 2099", "/posts/" + post.value(), "Submitted");
        }
        assertThat(mvc.get().uri("/posts?state=submitted").with(As.actor(helen)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/posts/" + post.value());
        assertThat(mvc.get()
                        .uri("/calendar?month=nonsense")
                        .with(As.actor(priya))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void theCalendarShowsOneWeekWithEverythingInIt() {
        var posts = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> publishing.draft(
                        priya, PostDraft.of("Polling station " + n, bluesky, FRIDAY.plusSeconds(n * 600))))
                .toList();
        var earlier = publishing.draft(priya, PostDraft.of("The week before", bluesky, FRIDAY.minusSeconds(604_800)));

        var week = mvc.get()
                .uri("/calendar?view=week&week=2099-05-07")
                .with(As.actor(priya))
                .exchange();

        assertThat(week)
                .hasStatusOk()
                .bodyText()
                .contains("Mon 4 May to Sun 10 May 2099", "week=2099-04-27", "week=2099-05-11", "month=2099-05")
                .contains(posts.stream().map(post -> "/posts/" + post.value()).toList())
                .doesNotContain("/posts/" + earlier.value(), " more</a>");
        assertThat(mvc.get().uri("/calendar?view=week&month=2098-12").with(As.actor(priya)))
                .as("another month's first week")
                .hasStatusOk()
                .bodyText()
                .contains("Mon 1 Dec to Sun 7 Dec 2098");
        assertThat(mvc.get().uri("/calendar?view=week&week=soon").with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Mon 4 May to Sun 10 May 2099");
    }

    @Test
    void aPostIsMovedWithoutDragging() {
        var variant = publishing.variants(submitted()).getFirst().id();

        assertThat(mvc.get()
                        .uri("/variants/" + variant.value() + "/time?day=2099-05-09")
                        .with(As.actor(priya))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2099-05-09\"", "value=\"09:00\"");
        assertThat(mvc.post()
                        .uri("/variants/" + variant.value() + "/time")
                        .with(As.actor(priya))
                        .with(As.form())
                        .param("day", "2099-05-09")
                        .param("time", "09:30")
                        .exchange())
                .hasStatus(303);
        assertThat(publishing.variant(variant).dueAt()).isEqualTo(Instant.parse("2099-05-09T08:30:00Z"));
    }

    @Test
    void aPostIsWithdrawnWithAReason() {
        var variant = publishing.variants(submitted()).getFirst().id();
        var address = "/variants/" + variant.value() + "/withdrawal";

        assertThat(mvc.get().uri(address).with(As.actor(priya)).exchange()).hasStatusOk();
        assertThat(mvc.post().uri(address).with(As.actor(priya)).with(As.form()).exchange())
                .hasStatus(422);
        mvc.post()
                .uri(address)
                .with(As.actor(priya))
                .with(As.form())
                .param("reason", "Cancelled")
                .exchange();
        assertThat(publishing.variant(variant).status()).isEqualTo(VariantStatus.WITHDRAWN);
    }

    @Test
    void whoMayNothingSeesNoPosts() {
        var nobody = Users.actor(users.with());

        for (var address : List.of(
                "/posts/new",
                "/calendar",
                "/posts",
                "/library",
                "/posts/" + submitted().value())) {
            assertThat(mvc.get().uri(address).with(As.actor(nobody)).exchange())
                    .as(address)
                    .hasStatus(403);
        }
    }

    private MvcTestResult approve(PostId post, Variant variant, String day, String time) {
        return mvc.post()
                .uri("/posts/" + post.value() + "/approvals")
                .with(As.actor(helen))
                .with(As.form())
                .param("seen." + variant.id().value(), variant.revision().hash().value())
                .param("day", day)
                .param("time", time)
                .exchange();
    }

    private PostId submitted() {
        var post = publishing.draft(priya, PostDraft.of("Polls are open until 10pm", bluesky, FRIDAY));
        publishing.submitAll(priya, post);
        return post;
    }

    private static PostId post(String address) {
        return new PostId(java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }
}
