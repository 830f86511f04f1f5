package org.folkmoot.publishing;

import java.io.ByteArrayInputStream;
import java.net.URI;
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

    Cards(WebPages pages, Assets assets, Attachments attachments, Register register) {
        this.pages = pages;
        this.assets = assets;
        this.attachments = attachments;
        this.register = register;
    }

    /** The draft with its card, where one is shown and nobody has made it yet; as it is where the page does not answer. */
    PostDraft completed(Actor actor, PostDraft draft) {
        var needed = draft.extras().card() == null
                && !draft.link().isEmpty()
                && draft.images().isEmpty()
                && draft.accounts().stream().anyMatch(one -> attachments.makesCards(register.account(one.account())));
        return needed
                ? read(actor, draft.link())
                        .map(card -> draft.with(draft.extras().carded(card)))
                        .orElse(draft)
                : draft;
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
