package org.folkmoot.assets;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The library for programs. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetApi {

    private static final int MOST = 100;

    private final Assets assets;
    private final Captioning captioning;
    private final LibraryRule rule;

    AssetApi(Assets assets, Captioning captioning, LibraryRule rule) {
        this.assets = assets;
        this.captioning = captioning;
        this.rule = rule;
    }

    /**
     * @param millis how long a video runs
     * @param codec of its pictures
     * @param sound codec of its sound; empty when it is silent
     */
    record FootageBody(long millis, String codec, String sound, double framesPerSecond) {

        static @Nullable FootageBody of(@Nullable Footage footage) {
            return footage == null
                    ? null
                    : new FootageBody(footage.millis(), footage.codec(), footage.sound(), footage.frames());
        }
    }

    record CaptionsBody(String language, int cues, String addedBy, Instant addedAt, String href) {

        static CaptionsBody of(AssetId asset, Captions captions) {
            return new CaptionsBody(
                    captions.language(),
                    captions.cues(),
                    captions.addedBy(),
                    captions.addedAt(),
                    "/assets/" + asset.value() + "/" + captions.file());
        }
    }

    /** @param footage of a video; null for anything else */
    record Body(
            UUID id,
            String name,
            String mime,
            long bytes,
            int width,
            int height,
            String sha256,
            String alt,
            boolean decorative,
            String credit,
            String addedBy,
            Instant addedAt,
            @Nullable FootageBody footage,
            String href) {

        static Body of(Asset asset) {
            return new Body(
                    asset.id().value(),
                    asset.name(),
                    asset.mime(),
                    asset.bytes(),
                    asset.width(),
                    asset.height(),
                    asset.sha256(),
                    asset.alt(),
                    asset.decorative(),
                    asset.credit(),
                    asset.addedBy(),
                    asset.addedAt(),
                    FootageBody.of(asset.footage()),
                    "/assets/" + asset.id().value() + "/" + Assets.FULL);
        }
    }

    record DescriptionBody(
            @Nullable String name,
            @Nullable String alt,
            @Nullable Boolean decorative,
            @Nullable String credit) {

        Description over(Asset asset) {
            return new Description(
                    name == null ? asset.name() : name,
                    alt == null ? "" : alt,
                    Boolean.TRUE.equals(decorative),
                    credit == null ? "" : credit);
        }
    }

    @GetMapping
    Slice<Body> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rule.requireLooking(actor);
        return assets.library(q, after, Math.clamp(limit, 1, MOST)).map(Body::of);
    }

    @GetMapping("/{id}")
    Body get(Actor actor, @PathVariable UUID id) {
        rule.requireLooking(actor);
        return Body.of(assets.get(new AssetId(id)));
    }

    @Operation(
            summary = "Adds a JPEG, PNG, still GIF or still WebP, an MP4, MOV or WebM video, or a PDF",
            description =
                    "What a file is, and how long a video runs, is read from the file itself; one that was cut off"
                            + " or whose header lies is refused. The same file twice is one asset.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Body> add(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "false") boolean decorative,
            @RequestParam(defaultValue = "") String credit)
            throws IOException {
        var id = assets.add(actor, file.getInputStream(), new Description(name, alt, decorative, credit));
        return ResponseEntity.created(URI.create("/api/v1/assets/" + id.value()))
                .body(Body.of(assets.get(id)));
    }

    @PutMapping("/{id}/description")
    Body describe(Actor actor, @PathVariable UUID id, @RequestBody DescriptionBody body) {
        var asset = assets.get(new AssetId(id));
        assets.describe(actor, asset.id(), body.over(asset));
        return Body.of(assets.get(asset.id()));
    }

    @GetMapping("/{id}/captions")
    List<CaptionsBody> captions(Actor actor, @PathVariable UUID id) {
        rule.requireLooking(actor);
        var asset = assets.get(new AssetId(id)).id();
        return captioning.of(asset).stream()
                .map(captions -> CaptionsBody.of(asset, captions))
                .toList();
    }

    @Operation(
            summary = "Gives a video its captions in one language, as SubRip or WebVTT",
            description =
                    "Their times have to rise and end with the video. Posts keep the captions that they were saved"
                            + " with.")
    @PutMapping(path = "/{id}/captions/{language}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<CaptionsBody> caption(
            Actor actor, @PathVariable UUID id, @PathVariable String language, @RequestParam MultipartFile captions)
            throws IOException {
        captioning.caption(actor, new AssetId(id), language, captions.getInputStream());
        return captions(actor, id);
    }

    @DeleteMapping("/{id}/captions/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void uncaption(Actor actor, @PathVariable UUID id, @PathVariable String language) {
        captioning.remove(actor, new AssetId(id), language);
    }
}
