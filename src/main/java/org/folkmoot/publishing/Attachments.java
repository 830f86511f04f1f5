package org.folkmoot.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.assets.Asset;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Captioning;
import org.folkmoot.assets.Captions;
import org.folkmoot.assets.Fit;
import org.folkmoot.assets.Rendition;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Preview;
import org.folkmoot.register.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures, videos and documents of a post: as the post keeps them, and as networks get them. */
@Component
class Attachments {

    /** No network documents a longest side below this; the file size decides. */
    private static final int SIDE = 4096;

    /** Bluesky's card takes a picture of at most a million bytes (lexicon app.bsky.embed.external, 20 August 2026). */
    private static final Fit CARD = new Fit(1_000_000, 1200, Set.of("image/jpeg", "image/png"));

    private final Assets assets;
    private final Captioning captioning;
    private final Measuring measuring;

    Attachments(Assets assets, Captioning captioning, Measuring measuring) {
        this.assets = assets;
        this.captioning = captioning;
        this.measuring = measuring;
    }

    /** Those of the library that the draft names, with the captions that they have now; others are left out. */
    List<PostImage> of(PostDraft draft) {
        var ids = draft.images().stream().map(PostDraft.Image::asset).toList();
        var known = assets.find(ids);
        var captions = captioning.of(ids);
        return draft.images().stream()
                .filter(image -> known.containsKey(image.asset()))
                .map(image -> image(image, known.get(image.asset()), captions))
                .toList();
    }

    /** Before it is made to fit: a picture always can be, a video or a document has to fit as it is. */
    Media unfitted(PostImage image) {
        var asset = assets.get(image.asset());
        return asset.picture()
                ? new Media(image.sha256(), "image/jpeg", 1, 1, 1, image.alt())
                : media(image, asset, assets.rendition(image.asset(), Assets.FULL));
    }

    /** The network's own encoding of a picture is made now. */
    Media fitted(Account account, PostImage image) {
        var sent = measuring
                .of(account)
                .map(rules -> new Fit(
                        rules.limits().imageBytes(), SIDE, rules.limits().imageMimes()))
                .map(wish -> assets.fitted(image.asset(), wish))
                .orElseGet(() -> assets.rendition(image.asset(), Assets.FULL));
        return media(image, assets.get(image.asset()), sent);
    }

    /** As Folkmoot shows it on the account's network; null where the network makes its own, or shows pictures in its place. */
    Content.@Nullable Card card(Account account, Extras.@Nullable Card card, List<PostImage> images) {
        var shown = shown(account, card);
        if (shown == null || !images.isEmpty()) {
            return null;
        }
        var picture = shown.picture() == null ? null : assets.fitted(new AssetId(shown.picture()), CARD);
        return new Content.Card(
                shown.title(),
                shown.description(),
                picture == null
                        ? null
                        : new Media(
                                picture.sha256(),
                                picture.mime(),
                                picture.bytes(),
                                picture.width(),
                                picture.height(),
                                ""));
    }

    /** The card as readers there see it; null where the network makes its own. */
    Extras.@Nullable Card shown(Account account, Extras.@Nullable Card card) {
        return switch (linkCard(account)) {
            case BY_US -> card;
            case BY_NETWORK, NONE -> null;
        };
    }

    /** Whether Folkmoot makes the card of a link there. */
    boolean makesCards(Account account) {
        return linkCard(account) == Preview.LinkCard.BY_US;
    }

    private Preview.LinkCard linkCard(Account account) {
        return measuring.of(account).map(rules -> rules.preview().linkCard()).orElse(Preview.LinkCard.NONE);
    }

    boolean isPicture(AssetId id) {
        var asset = assets.find(List.of(id)).get(id);
        return asset != null && asset.picture();
    }

    Asset asset(PostImage image) {
        return assets.get(image.asset());
    }

    /** How many bytes of WebVTT a network gets that is sent the SubRip file's words: a header, and no carriage returns. */
    long webVtt(PostImage.Captions captions) {
        var file = assets.bytes(captions.srt()).orElseGet(() -> new byte[0]);
        return "WEBVTT\n\n".length()
                + IntStream.range(0, file.length).filter(i -> file[i] != '\r').count();
    }

    private static Media media(PostImage image, Asset asset, Rendition sent) {
        return new Media(
                sent.sha256(),
                sent.mime(),
                sent.bytes(),
                sent.width(),
                sent.height(),
                image.alt(),
                asset.footage() == null ? 0 : asset.footage().millis(),
                image.captions().stream()
                        .map(one -> new Media.Captions(one.srt(), Captions.SRT, one.language()))
                        .toList());
    }

    private static PostImage image(PostDraft.Image image, Asset asset, Map<AssetId, List<Captions>> captions) {
        return new PostImage(
                asset.id(),
                asset.sha256(),
                image.alt(),
                image.decorative(),
                captions.getOrDefault(asset.id(), List.of()).stream()
                        .map(PostImage.Captions::of)
                        .toList());
    }
}
