package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assets.Asset;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Roster;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;

/**
 * A post with everything that one may do with it. Public for its template only.
 *
 * @param post empty while it was never saved
 * @param unconnected what cannot be chosen, so that nobody searches for it
 * @param theirs what somebody else saved in the meantime
 * @param twice the time that was typed comes twice
 * @param answered what an approver typed
 * @param mayWrite the form is shown; otherwise the page only reads
 * @param offers what the networks here have besides
 */
public record ComposerPage(
        Optional<Post> post,
        PostForm form,
        List<Choice> accounts,
        List<Unconnected> unconnected,
        List<Picture> pictures,
        List<Asset> library,
        List<VariantView> variants,
        Map<UUID, Player> players,
        Set<UUID> documents,
        LivePage live,
        List<Problem> problems,
        Optional<Post> theirs,
        boolean twice,
        boolean mayWrite,
        Answered answered,
        List<Panels.Shown> history,
        Offers offers) {

    /**
     * The names of the networks among the accounts to choose from that have threads, polls, warnings, reels, stories,
     * first comments and headings; empty for none.
     *
     * @param most how many answers a poll may have
     * @param gates those that let an author say who may answer
     * @param rosters the accounts' own lists whose members may be let answer
     * @param cards those for which Folkmoot makes a link's card
     */
    public record Offers(
            String threads,
            String polls,
            String warnings,
            String reels,
            String stories,
            String firstComments,
            String headings,
            int most,
            String gates,
            List<Roster> rosters,
            String cards) {

        public boolean forms() {
            return !reels.isEmpty() || !stories.isEmpty();
        }
    }

    /** @param fixed it is out already, or nobody here may take it off */
    public record Choice(
            UUID id, String name, String network, String networkName, boolean chosen, boolean fixed, Own own) {}

    /**
     * What an account may have of its own besides words.
     *
     * @param forms how its network can show it
     * @param comments it can have a first comment
     * @param parts how many further texts it can say in other words
     * @param pieces what it can leave out
     * @param lacks what of them its network has no place for, so that leaving it out is the only way
     * @param lacked what stays behind by itself
     * @param undecided something of the post has no place there, and nobody has said that it stays behind
     */
    public record Own(
            List<Content.Form> forms,
            boolean comments,
            int parts,
            List<Piece> pieces,
            Set<Piece> lacks,
            List<Problem> lacked,
            boolean undecided) {

        /** Of an account that is not chosen. */
        static final Own NOTHING = new Own(List.of(), false, 0, List.of(), Set.of(), List.of(), false);
    }

    /** What the post has and an open variant does not say. */
    public List<Piece> leftOut(VariantView view) {
        return Arrays.stream(Piece.values())
                .filter(piece -> view.status().open())
                .filter(piece -> post.filter(whole -> whole.extras().has(piece)).isPresent()
                        && !view.revision().extras().has(piece))
                .toList();
    }

    /** Whether accounts can differ: with one alone there is nothing to differ from. */
    public boolean several() {
        return accounts.stream().filter(Choice::chosen).count() > 1;
    }

    /** An account in use that this reader might choose if somebody had connected it. */
    public record Unconnected(UUID id, String name, String network, String networkName) {}

    /**
     * A picture, a video or a document.
     *
     * @param player of a video; null for anything else
     * @param silent there is nothing to hear
     * @param recaptioned the library has other captions now than the post was saved with
     */
    public record Picture(
            UUID id,
            String name,
            int width,
            int height,
            String alt,
            boolean decorative,
            boolean document,
            boolean silent,
            boolean recaptioned,
            @Nullable Player player) {}

    /** For captions. */
    public List<String> languages() {
        return org.folkmoot.assets.Captions.LANGUAGES;
    }

    /** What somebody can watch before deciding; null for what is no video. */
    public @Nullable Player player(PostImage image) {
        return players.get(image.asset().value());
    }

    public boolean document(PostImage image) {
        return documents.contains(image.asset().value());
    }

    /** One variant with what this reader may do. */
    public record VariantView(
            UUID id,
            String account,
            String network,
            String networkName,
            VariantStatus status,
            @Nullable Instant dueAt,
            Revision revision,
            @Nullable URI permalink,
            @Nullable Problem why,
            Optional<Decision> returned,
            Optional<Decision> approval,
            boolean approvable,
            @Nullable Problem objection,
            boolean late,
            boolean withdrawable,
            boolean movable,
            boolean correctable,
            boolean removable,
            List<Amendment> amendments) {

        public String hash() {
            return revision.hash().value();
        }
    }

    ComposerPage with(List<Problem> found, Answered typed) {
        return new ComposerPage(
                post,
                form,
                accounts,
                unconnected,
                pictures,
                library,
                variants,
                players,
                documents,
                live,
                found,
                theirs,
                twice,
                mayWrite,
                typed,
                history,
                offers);
    }

    /** Nothing to tell about a draft that nobody has decided on. */
    public boolean stands() {
        return variants.stream()
                .anyMatch(view ->
                        view.status() != VariantStatus.DRAFT || view.returned().isPresent());
    }

    /** The one state that all its variants are in, for the title; null when they differ. */
    public @Nullable VariantStatus state() {
        var states = variants.stream().map(VariantView::status).distinct().toList();
        return states.isEmpty() ? VariantStatus.DRAFT : states.size() == 1 ? states.getFirst() : null;
    }

    public String action() {
        return post.map(saved -> "/posts/" + saved.id().value()).orElse("/posts");
    }

    /** Only while nobody waits for it: whatever was submitted or approved is changed on purpose. */
    public boolean autosaves() {
        return mayWrite && theirs.isEmpty() && variants.stream().allMatch(view -> view.status() == VariantStatus.DRAFT);
    }

    public boolean submittable() {
        return mayWrite
                && (variants.isEmpty() || variants.stream().anyMatch(view -> view.status() == VariantStatus.DRAFT));
    }

    public List<VariantView> approvable() {
        return variants.stream().filter(VariantView::approvable).toList();
    }

    /** The time that the approver chose comes twice. */
    public boolean asksWhich() {
        return problems.stream()
                .anyMatch(problem ->
                        problem.field().equals("approval-time") && problem.key().equals("publishing.time.twice"));
    }

    public boolean late() {
        return approvable().stream().anyMatch(VariantView::late);
    }

    /** Why this reader may not approve what waits here; null when they may or nothing waits. */
    public @Nullable Problem objection() {
        return approvable().isEmpty()
                ? variants.stream()
                        .filter(view -> view.status() == VariantStatus.SUBMITTED)
                        .map(VariantView::objection)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
