package org.folkmoot.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All settings that somebody may see, in groups, each with a sentence of what it is for. */
@Controller
class SettingsController {

    @GetMapping("/settings")
    ModelAndView settings() {
        return new ModelAndView("web/settings");
    }
}
