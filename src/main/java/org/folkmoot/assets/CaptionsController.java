package org.folkmoot.assets;

import java.io.IOException;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A video's captions on screen. */
@Controller
@RequestMapping("/library/{id}/captions")
class CaptionsController {

    private final Captioning captioning;
    private final LibraryPages pages;

    CaptionsController(Captioning captioning, LibraryPages pages) {
        this.captioning = captioning;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile captions,
            @RequestParam(defaultValue = "en-GB") String language)
            throws IOException {
        try {
            if (captions == null || captions.isEmpty()) {
                throw Refused.invalid(Problem.of("captions", "assets.captions.file"));
            }
            captioning.caption(actor, new AssetId(id), language, captions.getInputStream());
            return Pages.redirect("/library/" + id, Notice.success("assets.captions.added"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("assets/asset", pages.of(actor, new AssetId(id), language, refused.problems()));
        }
    }

    @PostMapping("/{language}/removal")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable String language) {
        captioning.remove(actor, new AssetId(id), language);
        return Pages.redirect("/library/" + id, Notice.success("assets.captions.removed"));
    }
}
