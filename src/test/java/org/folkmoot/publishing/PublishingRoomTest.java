package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.assets.Pictures;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class PublishingRoomTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    Publishing publishing;

    @Autowired
    VariantClearance clearance;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Assets assets;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Actor.Person priya;
    Actor.Person helen;
    AccountId waste;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        waste = accounts.connected(Network.FACEBOOK);
    }

    @Test
    void aPostIsWrittenApprovedByAnotherPersonAndOrdered() {
        var variant = submitted("Bin days move by one day");

        publishing.approve(helen, variant.id(), variant.revision().hash(), null);

        var after = publishing.variant(variant.id());
        assertThat(after.status()).isEqualTo(VariantStatus.SCHEDULED);
        assertThat(after.approval()).map(Decision::byName).contains(helen.name());
        var delivery =
                deliveries.of(new Source("variant", variant.id().value())).orElseThrow();
        assertThat(delivery.content().text()).isEqualTo("Bin days move by one day");
        assertThat(delivery.dueAt()).isEqualTo(FRIDAY);
        assertThat(delivery.hash()).isEqualTo(variant.revision().hash().value());
        assertThat(trail.of(variant.id().value(), null, 10).rows())
                .extracting(entry -> entry.what())
                .contains("variant submitted", "variant approved");
    }

    @Test
    void whoeverSavedItMayNotApproveIt() {
        var lead = Users.actor(users.with("social-media-lead", "approver"));
        var post = publishing.draft(priya, PostDraft.of("Bins", waste, FRIDAY));
        publishing.save(lead, post, 1, PostDraft.of("Bins and boxes", waste, FRIDAY));
        var variant = publishing.variants(post).getFirst();
        publishing.submit(priya, variant.id());

        assertThat(variant.authors()).containsExactlyInAnyOrder(priya.id(), lead.id());
        refuses(
                () -> publishing.approve(lead, variant.id(), variant.revision().hash(), null),
                "publishing.refused.author-may-not-approve");
    }

    @Test
    void onlyWhoSavedItSinceTheLastApprovalIsItsAuthor() {
        var first = Users.actor(users.with("social-media-lead", "approver"));
        var second = Users.actor(users.with("social-media-lead", "approver"));
        var post = publishing.draft(first, PostDraft.of("Bins", waste, FRIDAY));
        publishing.submitAll(first, post);
        var approved = publishing.variants(post).getFirst();
        publishing.approve(helen, approved.id(), approved.revision().hash(), null);

        publishing.save(second, post, 1, PostDraft.of("Bins and boxes", waste, FRIDAY));
        publishing.submitAll(second, post);
        var variant = publishing.variants(post).getFirst();

        assertThat(variant.authors()).containsExactly(second.id());
        refuses(
                () -> publishing.approve(
                        second, variant.id(), variant.revision().hash(), null),
                "publishing.refused.author-may-not-approve");
        publishing.approve(first, variant.id(), variant.revision().hash(), null);
        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.SCHEDULED);
    }

    @Test
    void refusesATimeAtWhichTheSignInHasEnded() {
        waste = accounts.connected(Network.FACEBOOK, FRIDAY);
        var late = publishing.draft(priya, PostDraft.of("Bin days move by one day", waste, FRIDAY));
        refuses(
                () -> publishing.submit(
                        priya, publishing.variants(late).getFirst().id()),
                "publishing.check.sign-in.ended.nobody");

        var early = publishing.draft(priya, PostDraft.of("Bin days move by one day", waste, FRIDAY.minusSeconds(60)));
        publishing.submit(priya, publishing.variants(early).getFirst().id());
        assertThat(publishing.variants(early).getFirst().status()).isEqualTo(VariantStatus.SUBMITTED);
    }

    @Test
    void anApproverSeesWhatWaitsForThemAndAnAuthorDoesNot() {
        var variant = submitted("Planning officer wanted");
        var lead = Users.actor(users.with("social-media-lead", "approver"));
        var own = publishing.draft(lead, PostDraft.of("Written by an approver", waste, FRIDAY));
        publishing.submitAll(lead, own);

        assertThat(publishing.waitingFor(helen, 500)).extracting(VariantRow::id).contains(variant.id());
        assertThat(publishing.waitingFor(lead, 500))
                .extracting(VariantRow::post)
                .contains(variant.post())
                .doesNotContain(own);
        assertThat(publishing.waitingFor(priya, 500)).isEmpty();
    }

    @Test
    void changedWordsTakeTheDeliveryBackAndNeedANewApproval() {
        var variant = approved("Bins on Friday");
        var post = publishing.post(variant.post());

        publishing.save(priya, post.id(), post.version(), PostDraft.of("Bins on Saturday", waste, FRIDAY));

        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.DRAFT);
        assertThat(deliveries.of(source(variant)).orElseThrow().status()).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(publishing.variant(variant.id()).revision().number()).isEqualTo(2);
    }

    @Test
    void aTimeInsideTheWindowKeepsTheApprovalAndOrdersAnew() {
        var variant = approved("Swim lessons: new term");
        var later = FRIDAY.plusSeconds(3600);

        assertThat(publishing.move(helen, variant.id(), later)).isEqualTo(VariantStatus.SCHEDULED);
        assertThat(deliveries.of(source(variant)).orElseThrow().dueAt()).isEqualTo(later);

        assertThat(publishing.move(priya, variant.id(), FRIDAY.plusSeconds(86_400)))
                .isEqualTo(VariantStatus.DRAFT);
        assertThat(publishing.variant(variant.id()).authors()).containsExactly(priya.id());
    }

    @Test
    void anApprovalTooLateAsksForANewTimeInTheSameAct() {
        var variant = submitted("Polls are open");
        clock.set(FRIDAY.plusSeconds(60));
        var noon = FRIDAY.plusSeconds(3 * 3600);

        refuses(
                () -> publishing.approve(helen, variant.id(), variant.revision().hash(), null),
                "publishing.refused.too-late");
        publishing.approve(helen, variant.id(), variant.revision().hash(), noon);

        assertThat(publishing.variant(variant.id()).dueAt()).isEqualTo(noon);
    }

    @Test
    void aPictureNeedsItsDescriptionBeforeItIsSubmitted() {
        var picture = picture(21);
        var draft = PostDraft.of("Look", waste, FRIDAY);
        var post = publishing.draft(priya, draft.with(List.of(new PostDraft.Image(picture, "", false))));
        var variant = publishing.variants(post).getFirst().id();

        refuses(() -> publishing.submit(priya, variant), "publishing.check.pictures.undescribed");
        publishing.save(priya, post, 1, draft.with(List.of(new PostDraft.Image(picture, "Bins at a kerb", false))));
        publishing.submit(priya, variant);
        publishing.approve(
                helen, variant, publishing.variant(variant).revision().hash(), null);

        var media = deliveries
                .of(new Source("variant", variant.value()))
                .orElseThrow()
                .content()
                .media();
        assertThat(media)
                .singleElement()
                .satisfies(image -> assertThat(image.alt()).isEqualTo("Bins at a kerb"));
        assertThat(assets.bytes(media.getFirst().sha256())).isPresent();
    }

    @Test
    void twoPeopleWhoSaveAtOnceLoseNothing() {
        var post = publishing.draft(priya, PostDraft.of("First", waste, FRIDAY));
        publishing.save(helper(), post, 1, PostDraft.of("Second", waste, FRIDAY));

        refuses(
                () -> publishing.save(priya, post, 1, PostDraft.of("Third", waste, FRIDAY)),
                "publishing.refused.saved-by-somebody-else");
        assertThat(publishing.post(post).text()).isEqualTo("Second");
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        var post = publishing.draft(priya, PostDraft.of("Bins", waste, FRIDAY));

        assertThat(publishing.save(priya, post, 1, PostDraft.of("Bins\r\n", waste, FRIDAY)))
                .isEqualTo(1);
    }

    @Test
    void oneAccountMaySayItInItsOwnWords() {
        var bluesky = accounts.connected(Network.BLUESKY);
        var post = publishing.draft(
                priya,
                new PostDraft(
                        "Catch-up round",
                        "Did we miss your bin?",
                        "",
                        List.of(
                                new PostDraft.ForAccount(waste, null),
                                new PostDraft.ForAccount(bluesky, "Missed bin?")),
                        List.of(),
                        FRIDAY));

        assertThat(publishing.submitAll(priya, post)).isEqualTo(2);
        var variants = publishing.variants(post);
        assertThat(variants)
                .extracting(variant -> variant.revision().text())
                .containsExactly("Did we miss your bin?", "Missed bin?");
        publishing.approveAll(
                helen,
                Map.of(
                        variants.getFirst().id(), variants.getFirst().revision().hash(),
                        variants.getLast().id(), variants.getLast().revision().hash()),
                null);
        assertThat(publishing.variants(post)).extracting(Variant::status).containsOnly(VariantStatus.SCHEDULED);
    }

    @Test
    void isHeldWhenItsApproverMayNoLongerApprove() {
        var variant = approved("Planning officer wanted");
        var hash = variant.revision().hash().value();

        assertThat(clear(variant, "another hash")).isInstanceOf(Verdict.Withheld.class);
        assertThat(clear(variant, hash)).isInstanceOf(Verdict.Cleared.class);
        assertThat(clearAfter("update people.person set status = 'DISABLED' where id = ?", helen, variant))
                .isEqualTo(new Verdict.Withheld("publishing.withheld.approver", Map.of("name", helen.name())));
    }

    @Test
    void isNotSentOnceItIsWithdrawn() {
        var variant = approved("Half-term workshops");

        publishing.withdraw(priya, variant.id(), "The hall is closed");

        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.WITHDRAWN);
        assertThat(clear(variant, variant.revision().hash().value())).isInstanceOf(Verdict.Withheld.class);
        assertThat(deliveries.of(source(variant)).orElseThrow().status()).isEqualTo(DeliveryStatus.WITHDRAWN);
    }

    @Test
    void aReaderWritesNothing() {
        var reader = Users.actor(users.with("reader"));

        assertThatThrownBy(() -> publishing.draft(reader, PostDraft.of("Bins", waste, FRIDAY)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    /** What people's own room does when somebody leaves; rolled back with the question. */
    private Verdict clearAfter(String sql, Actor.Person person, Variant variant) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(sql).param(person.id()).update();
            return clearance.clear(source(variant), variant.revision().hash().value());
        });
    }

    private Verdict clear(Variant variant, String hash) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var verdict = clearance.clear(source(variant), hash);
            if (verdict instanceof Verdict.Cleared) {
                assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.PUBLISHING);
            }
            return verdict;
        });
    }

    private Variant approved(String text) {
        var variant = submitted(text);
        publishing.approve(helen, variant.id(), variant.revision().hash(), null);
        return publishing.variant(variant.id());
    }

    private Variant submitted(String text) {
        var post = publishing.draft(priya, PostDraft.of(text, waste, FRIDAY));
        var variant = publishing.variants(post).getFirst();
        publishing.submit(priya, variant.id());
        return publishing.variant(variant.id());
    }

    private Actor.Person helper() {
        return Users.actor(users.with("social-media-lead"));
    }

    private AssetId picture(int seed) {
        var file = new ByteArrayInputStream(Pictures.jpeg(800, 600, seed));
        return assets.add(priya, file, new Description("p.jpg", "", false, ""));
    }

    private static Source source(Variant variant) {
        return new Source("variant", variant.id().value());
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .contains(key));
    }
}
