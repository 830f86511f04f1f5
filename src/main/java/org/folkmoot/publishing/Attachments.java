package org.folkmoot.publishing;

import java.util.List;
import java.util.Map;
import org.folkmoot.assets.Asset;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Captioning;
import org.folkmoot.assets.Captions;
import org.folkmoot.assets.Fit;
import org.folkmoot.assets.Rendition;
import org.folkmoot.networks.Media;
import org.folkmoot.register.Account;
import org.springframework.stereotype.Component;

/** The pictures, videos and documents of a post: as the post keeps them, and as networks get them. */
@Component
class Attachments {

    /** No network documents a longest side below this; the file size decides. */
    private static final int SIDE = 4096;

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

    Asset asset(PostImage image) {
        return assets.get(image.asset());
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
