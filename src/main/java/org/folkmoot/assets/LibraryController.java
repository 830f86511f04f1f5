package org.folkmoot.assets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The library on screen. */
@Controller
class LibraryController {

    private static final int PAGE = 48;

    private final Assets assets;
    private final LibraryRule rule;
    private final LibraryPages pages;
    private final LibraryPage.Largest largest;

    LibraryController(Assets assets, LibraryRule rule, LibraryPages pages, AssetSettings settings) {
        this.assets = assets;
        this.rule = rule;
        this.pages = pages;
        this.largest = LibraryPage.Largest.of(settings);
    }

    @GetMapping("/library")
    ModelAndView library(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        rule.requireLooking(actor);
        return Pages.show("assets/library", page(actor, q, after, new Description("", "", false, ""), List.of()));
    }

    @PostMapping("/library")
    ModelAndView add(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "false") boolean decorative,
            @RequestParam(defaultValue = "") String credit)
            throws IOException {
        var typed = new Description(name, alt, decorative, credit);
        try {
            var id = assets.add(actor, chosen(file).getInputStream(), named(typed, chosen(file)));
            return Pages.redirect("/library/" + id.value(), Notice.success("assets.added"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("assets/library", page(actor, "", null, typed, refused.problems()));
        }
    }

    @GetMapping("/library/{id}")
    ModelAndView asset(Actor actor, @PathVariable UUID id) {
        rule.requireLooking(actor);
        var asset = assets.get(new AssetId(id));
        return Pages.show("assets/asset", pages.of(actor, asset.id(), LibraryPages.description(asset), List.of()));
    }

    @PostMapping("/library/{id}")
    ModelAndView describe(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "false") boolean decorative,
            @RequestParam(defaultValue = "") String credit) {
        var typed = new Description(name, alt, decorative, credit);
        try {
            assets.describe(actor, new AssetId(id), typed);
            return Pages.redirect("/library", Notice.success("assets.described", Map.of("name", typed.name())));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("assets/asset", pages.of(actor, new AssetId(id), typed, refused.problems()));
        }
    }

    private LibraryPage page(
            Actor actor, String search, @Nullable String after, Description typed, List<Problem> problems) {
        return new LibraryPage(
                search, assets.library(search, after, PAGE), rule.mayAdd(actor), typed, largest, problems);
    }

    private static MultipartFile chosen(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refused.invalid(Problem.of("file", "assets.file.none"));
        }
        return file;
    }

    /** Without a name of its own it is called what its file is called. */
    private static Description named(Description typed, MultipartFile file) {
        var name = typed.name().isEmpty() ? Description.named(file.getOriginalFilename()) : typed.name();
        return new Description(name, typed.alt(), typed.decorative(), typed.credit());
    }
}
