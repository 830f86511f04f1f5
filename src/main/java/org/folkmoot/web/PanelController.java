package org.folkmoot.web;

import gg.jte.Content;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One {@link Panel} alone, for a refresh of the page that shows it; without a subject it is the actor's own. */
@Controller
class PanelController {

    private final Panels panels;

    PanelController(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/panels/{key}")
    ModelAndView panel(
            Actor actor,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID subject) {
        var about = kind == null || subject == null ? Panels.self(actor) : new Subject(kind, subject, "");
        var shown = panels.one(key, actor, about).orElseThrow(() -> Refused.missing("page"));
        return Pages.show("web/panel", new PanelPage(shown.html()));
    }

    /** Public for its template only. */
    public record PanelPage(Content html) {}
}
