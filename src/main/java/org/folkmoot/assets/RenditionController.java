package org.folkmoot.assets;

import java.time.Duration;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The bytes of pictures, for whoever may look; a rendition never changes, so a browser keeps it. */
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
    ResponseEntity<byte[]> bytes(
            Actor actor, @PathVariable UUID id, @PathVariable String rendition, WebRequest request) {
        rule.requireLooking(actor);
        var found = assets.rendition(new AssetId(id), rendition);
        if (request.checkNotModified('"' + found.sha256() + '"')) {
            return ResponseEntity.status(304).cacheControl(KEPT).build();
        }
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag('"' + found.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.parseMediaType(found.mime()))
                .body(assets.data(new AssetId(id), rendition));
    }
}
