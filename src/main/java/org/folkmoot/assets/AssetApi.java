package org.folkmoot.assets;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The picture library for programs. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetApi {

    private static final int MOST = 100;

    private final Assets assets;
    private final LibraryRule rule;

    AssetApi(Assets assets, LibraryRule rule) {
        this.assets = assets;
        this.rule = rule;
    }

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
                    "/assets/" + asset.id().value() + "/" + Assets.FULL);
        }
    }

    record DescriptionBody(
            @Nullable String name,
            @Nullable String alt,
            boolean decorative,
            @Nullable String credit) {

        Description over(Asset asset) {
            return new Description(
                    name == null ? asset.name() : name,
                    alt == null ? "" : alt,
                    decorative,
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
            summary = "Adds a JPEG, PNG, still GIF or still WebP of at most 20 MB; the same picture twice is one asset")
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
}
