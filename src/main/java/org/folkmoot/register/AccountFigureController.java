package org.folkmoot.register;

import java.time.LocalDate;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A figure of an account that no program can read, as somebody saw it. */
@Controller
class AccountFigureController {

    private final AccountFigures figures;
    private final AccountPages pages;

    AccountFigureController(AccountFigures figures, AccountPages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @PostMapping("/accounts/{id}/figures")
    ModelAndView type(
            @PathVariable AccountId id,
            @RequestParam(defaultValue = "") String followers,
            @RequestParam(required = false) @Nullable LocalDate lastPost,
            @RequestParam(required = false) @Nullable LocalDate seenOn,
            @RequestParam(defaultValue = "") String source,
            Actor actor) {
        try {
            figures.type(actor, id, new AccountFigures.Seen(number(followers), lastPost, seenOn, source));
            return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved"));
        } catch (Refused refused) {
            return pages.again(refused, id, actor);
        }
    }

    /** As people type it: 11,840 or 11 840. */
    private static @Nullable Long number(String text) {
        var digits = text.replaceAll("[\\s,.’']", "");
        return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : null;
    }
}
