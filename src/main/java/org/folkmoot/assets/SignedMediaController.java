package org.folkmoot.assets;

import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where networks fetch what they are told to publish. Nobody signs in here: the signature in the path decides, and
 * whatever is wrong with a path, the answer is the same. Parts of a file can be asked for.
 */
@Controller
class SignedMediaController {

    private final SignedPaths paths;
    private final Assets assets;
    private final FetchRate rate;

    SignedMediaController(SignedPaths paths, Assets assets, AssetSettings settings, Clock clock) {
        this.paths = paths;
        this.assets = assets;
        this.rate = new FetchRate(settings.fetchesAMinute(), clock);
    }

    @GetMapping(SignedPaths.ROOT + "/{asset}/{until}/{signature}/{file}")
    ResponseEntity<Resource> fetch(
            @PathVariable String asset,
            @PathVariable String until,
            @PathVariable String signature,
            @PathVariable String file) {
        var found = paths.open(asset, until, signature, file);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!rate.takes(signature)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.parseMediaType(found.get().rendition().mime()))
                .body(assets.file(found.get().asset(), found.get().rendition()));
    }
}
