package org.folkmoot.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet of one brand colour: it follows from its address alone, so browsers may keep it. */
@RestController
class BrandController {

    @GetMapping(path = Statics.ROOT + "brand/{colour:[0-9a-fA-F]{6}}.css")
    ResponseEntity<String> style(@PathVariable String colour) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(BrandStyles.css(colour));
    }
}
