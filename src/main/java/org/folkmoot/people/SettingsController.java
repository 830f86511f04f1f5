package org.folkmoot.people;

import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Settings open at what everybody has: their own profile. */
@Controller
class SettingsController {

    @GetMapping("/settings")
    ModelAndView settings() {
        return Pages.redirect("/profile");
    }
}
