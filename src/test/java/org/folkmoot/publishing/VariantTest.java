package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-05-06T09:42:00Z");
    private static final Instant FRIDAY_NINE = Instant.parse("2026-05-08T08:00:00Z");
    private static final Actor.Person PRIYA = new Actor.Person(UUID.randomUUID(), "Priya Nandra", true);
    private static final Actor.Person HELEN = new Actor.Person(UUID.randomUUID(), "Helen Ashdown", true);
    private static final AccountId WASTE = new AccountId(UUID.randomUUID());
    private static final RevisionHash HASH = RevisionHash.of(WASTE.value(), "Bins", "", List.of());

    @Test
    void aSecondPersonApprovesWhatWasSubmitted() {
        var decision = submitted().approve(HELEN, HASH, null, NOW);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.APPROVED);
        assertThat(decision.dueAt()).isEqualTo(FRIDAY_NINE);
        assertThat(decision.byName()).isEqualTo("Helen Ashdown");
    }

    @Test
    void refusesApprovalByAnAuthor() {
        refuses(() -> submitted().approve(PRIYA, HASH, null, NOW), "publishing.refused.author-may-not-approve");
    }

    @Test
    void refusesApprovalByNobody() {
        refuses(
                () -> submitted().approve(new Actor.Job("night"), HASH, null, NOW),
                "publishing.refused.author-may-not-approve");
    }

    @Test
    void refusesApprovalOfWhatWasChangedSinceItWasRead() {
        var other = RevisionHash.of(WASTE.value(), "Other bins", "", List.of());

        refuses(() -> submitted().approve(HELEN, other, null, NOW), "publishing.refused.changed-since-seen");
    }

    @Test
    void anApprovalAtItsTimeOrLaterAsksForANewTime() {
        refuses(() -> submitted().approve(HELEN, HASH, null, FRIDAY_NINE), "publishing.refused.too-late");

        var noon = Instant.parse("2026-05-08T11:00:00Z");
        assertThat(submitted().approve(HELEN, HASH, noon, FRIDAY_NINE).dueAt()).isEqualTo(noon);
    }

    @Test
    void onlyADraftIsSubmittedAndOnlyASubmittedOneIsDecided() {
        refuses(() -> submitted().submit(PRIYA, NOW), "publishing.refused.not-a-draft");
        var draft = variant(VariantStatus.DRAFT, List.of());
        refuses(() -> draft.approve(HELEN, HASH, null, NOW), "publishing.refused.not-awaiting-approval");
        refuses(() -> draft.giveBack(HELEN, "Which Saturday?", NOW), "publishing.refused.not-awaiting-approval");
    }

    @Test
    void aReturnNeedsAReason() {
        refuses(() -> submitted().giveBack(HELEN, "  ", NOW), "publishing.reason.missing");
        assertThat(submitted().giveBack(HELEN, " Which Saturday? ", NOW).reason())
                .isEqualTo("Which Saturday?");
    }

    @Test
    void whatIsOutCannotBeWithdrawn() {
        refuses(
                () -> variant(VariantStatus.PUBLISHED, List.of()).withdraw(PRIYA, "Wrong day", NOW),
                "publishing.refused.cannot-be-withdrawn");
        assertThat(scheduled().withdraw(PRIYA, "Wrong day", NOW).kind()).isEqualTo(Decision.Kind.WITHDRAWN);
    }

    @Test
    void aTimeInsideTheWindowKeepsTheApproval() {
        assertThat(scheduled().movedTo(Instant.parse("2026-05-08T10:00:00Z"), LONDON))
                .isEqualTo(VariantStatus.SCHEDULED);
        assertThat(scheduled().movedTo(Instant.parse("2026-05-08T10:00:01Z"), LONDON))
                .isEqualTo(VariantStatus.DRAFT);
    }

    @Test
    void aTimeOnAnotherDayNeedsANewApproval() {
        var late = Instant.parse("2026-05-08T22:30:00Z");
        var nextDay = Instant.parse("2026-05-08T23:30:00Z");

        assertThat(new ApprovalWindow(late, LONDON).holds(nextDay)).isFalse();
        assertThat(new ApprovalWindow(late, LONDON).holds(late.minusSeconds(3600)))
                .isTrue();
    }

    @Test
    void aMissedPostMayGoOutAgainInsideItsWindowOnly() {
        var missed = variant(VariantStatus.MISSED, List.of(approval()));

        assertThat(missed.movedTo(FRIDAY_NINE.plusSeconds(5400), LONDON)).isEqualTo(VariantStatus.SCHEDULED);
        assertThat(missed.movedTo(FRIDAY_NINE.plusSeconds(86_400), LONDON)).isEqualTo(VariantStatus.DRAFT);
    }

    @Test
    void theHashCoversAccountWordsLinkAndPicturesInTheirOrder() {
        var bins = new PostImage(new AssetId(UUID.randomUUID()), "aa", "Three bins", false);
        var lorry = new PostImage(new AssetId(UUID.randomUUID()), "bb", "A bin lorry", false);
        var redescribed = new PostImage(bins.asset(), "aa", "Bins at a kerb", false);

        assertThat(Set.of(
                        hash(WASTE, "Bins", "", bins, lorry),
                        hash(new AccountId(UUID.randomUUID()), "Bins", "", bins, lorry),
                        hash(WASTE, "Bin", "s", bins, lorry),
                        hash(WASTE, "Bins", "https://dunmere.gov.uk/bins", bins, lorry),
                        hash(WASTE, "Bins", "", lorry, bins),
                        hash(WASTE, "Bins", "", redescribed, lorry),
                        hash(WASTE, "Bins", "", bins)))
                .hasSize(7);
        assertThat(hash(WASTE, "Bins", "", bins)).isEqualTo(hash(WASTE, "Bins", "", bins));
    }

    @Test
    void theHashCoversTheCaptionsOfAVideo() {
        var film = new PostImage(new AssetId(UUID.randomUUID()), "aa", "A crew", false);

        assertThat(Set.of(
                        hash(WASTE, "Bins", "", film),
                        hash(WASTE, "Bins", "", captioned(film, "cy", "11")),
                        hash(WASTE, "Bins", "", captioned(film, "en-GB", "11")),
                        hash(WASTE, "Bins", "", captioned(film, "cy", "22"))))
                .hasSize(4);
        var kept = captioned(film, "cy", "11");
        assertThat(PostImage.captions(kept.kept())).isEqualTo(kept.captions());
    }

    private static PostImage captioned(PostImage film, String language, String vtt) {
        var captions = List.of(new PostImage.Captions(language, vtt, "33"));
        return new PostImage(film.asset(), film.sha256(), film.alt(), film.decorative(), captions);
    }

    @Test
    void aReturnedDraftShowsItsReasonUntilItIsSubmittedAgain() {
        var returned = decision(Decision.Kind.RETURNED, HELEN, "Which Saturday?");

        assertThat(variant(VariantStatus.DRAFT, List.of(returned)).returned()).contains(returned);
        assertThat(variant(VariantStatus.SUBMITTED, List.of(returned)).returned())
                .isEmpty();
    }

    private static RevisionHash hash(AccountId account, String text, String link, PostImage... images) {
        return RevisionHash.of(account.value(), text, link, List.of(images));
    }

    private static Variant submitted() {
        return variant(VariantStatus.SUBMITTED, List.of());
    }

    private static Variant scheduled() {
        return variant(VariantStatus.SCHEDULED, List.of(approval()));
    }

    private static Decision approval() {
        return decision(Decision.Kind.APPROVED, HELEN, "");
    }

    private static Decision decision(Decision.Kind kind, Actor.Person by, String reason) {
        return new Decision(UUID.randomUUID(), kind, HASH, FRIDAY_NINE, reason, by.id(), by.name(), NOW);
    }

    private static Variant variant(VariantStatus status, List<Decision> decisions) {
        return variant(status, decisions, FRIDAY_NINE);
    }

    private static Variant variant(VariantStatus status, List<Decision> decisions, @Nullable Instant due) {
        var revision = new Revision(
                UUID.randomUUID(), 1, "Bins", "", List.of(), Extras.none(), HASH, PRIYA.id(), PRIYA.name(), NOW);
        return new Variant(
                new VariantId(UUID.randomUUID()),
                new PostId(UUID.randomUUID()),
                "Bins",
                WASTE,
                status,
                null,
                OwnExtras.none(),
                due,
                revision,
                Set.of(PRIYA.id()),
                new ArrayList<>(decisions),
                null,
                null,
                null,
                null,
                null);
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo(key));
    }
}
