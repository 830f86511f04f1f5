package org.folkmoot.assets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * The bytes of the library's files, for whoever may look; a rendition never changes, so a browser keeps it. A player asks
 * for a video in parts. A document is saved and never opened inside our pages.
 */
@Controller
class RenditionController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Assets assets;
    private final LibraryRule rule;

    RenditionController(Assets assets, LibraryRule rule) {
        this.assets = assets;
        this.rule = rule;
    }

    @GetMapping("/assets/{id}/{rendition}")
    ResponseEntity<Resource> bytes(
            Actor actor, @PathVariable UUID id, @PathVariable String rendition, WebRequest request) {
        rule.requireLooking(actor);
        var asset = new AssetId(id);
        var found = assets.rendition(asset, rendition);
        if (request.checkNotModified('"' + found.sha256() + '"')) {
            return ResponseEntity.status(304).cacheControl(KEPT).build();
        }
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag('"' + found.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(asset, found))
                .contentType(MediaType.parseMediaType(found.mime()))
                .body(assets.file(asset, found));
    }

    private String disposition(AssetId asset, Rendition rendition) {
        return rendition.mime().equals("application/pdf")
                ? ContentDisposition.attachment()
                        .filename(assets.get(asset).name(), StandardCharsets.UTF_8)
                        .build()
                        .toString()
                : "inline";
    }
}
