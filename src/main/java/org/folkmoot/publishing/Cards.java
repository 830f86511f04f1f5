package org.folkmoot.publishing;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.FetchedPage;
import org.folkmoot.networks.WebPages;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the card of a link for networks that make none: looks at the page once, at the latest when the post is submitted, so
 * that what is approved is what is sent. Its picture is kept in the library. To be called outside of a transaction, since a
 * page may take ten seconds.
 */
@Component
class Cards {

    private final WebPages pages;
    private final Assets assets;
    private final Attachments attachments;
    private final Register register;
    private final Publishing publishing;

    Cards(WebPages pages, Assets assets, Attachments attachments, Register register, Publishing publishing) {
        this.pages = pages;
        this.assets = assets;
        this.attachments = attachments;
        this.register = register;
        this.publishing = publishing;
    }

    /**
     * The draft with its card, where one is shown and nobody has made it yet; as it is where the page does not answer, and
     * where somebody has decided on a part of the post already, whose approval a card would end.
     *
     * @param variants that stand already
     */
    PostDraft completed(Actor actor, PostDraft draft, List<Variant> variants) {
        var needed = draft.extras().card() == null
                && variants.stream().allMatch(Cards::open)
                && !draft.link().isEmpty()
                && draft.images().isEmpty()
                && draft.accounts().stream().anyMatch(one -> attachments.makesCards(register.account(one.account())));
        return needed
                ? read(actor, draft.link())
                        .map(card -> draft.with(draft.extras().carded(card)))
                        .orElse(draft)
                : draft;
    }

    /** The same for a post that is saved, before it is submitted. */
    void complete(Actor actor, PostId id) {
        var post = publishing.post(id);
        var variants = publishing.variants(id);
        var draft = PostDraft.of(post, variants);
        var completed = completed(actor, draft, variants);
        if (!completed.equals(draft)) {
            publishing.save(actor, id, post.version(), completed);
        }
    }

    private static boolean open(Variant variant) {
        return variant.status() == VariantStatus.DRAFT || variant.status() == VariantStatus.WITHDRAWN;
    }

    /** Empty where there is no page, or none that says what it is. */
    Optional<Extras.Card> read(Actor actor, String link) {
        return LinkCheck.wellFormed(link)
                .map(pages::fetch)
                .filter(FetchedPage.Read.class::isInstance)
                .map(FetchedPage.Read.class::cast)
                .filter(page -> page.found() && page.type().contains("html"))
                .flatMap(page -> card(actor, link, PageWords.of(page.text(), page.from())));
    }

    private Optional<Extras.Card> card(Actor actor, String link, PageWords words) {
        return words.title().isEmpty()
                ? Optional.empty()
                : Optional.of(new Extras.Card(
                        link, words.title(), words.description(), picture(actor, words.image(), words.title())));
    }

    /** A card without a picture is a card too. */
    private @Nullable UUID picture(Actor actor, @Nullable URI address, String title) {
        if (address == null
                || !(pages.fetch(address) instanceof FetchedPage.Read read)
                || !read.found()
                || !read.type().startsWith("image/")) {
            return null;
        }
        try {
            var description = new Description(Description.named(title), "", true, String.valueOf(address.getHost()));
            return assets.add(actor, new ByteArrayInputStream(read.body()), description)
                    .value();
        } catch (Refused unusable) {
            return null;
        }
    }
}
