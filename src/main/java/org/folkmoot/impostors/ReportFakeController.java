package org.folkmoot.impostors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Anybody may tell the council of an account that seems false; nobody has to sign in. */
@Controller
@RequestMapping("/report-a-fake")
class ReportFakeController {

    private final FakeReports reports;

    ReportFakeController(FakeReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ModelAndView empty(@RequestParam(defaultValue = "") String address) {
        return Pages.show("impostors/reportFake", new ImpostorsPage.Form(address, "", "", List.of()));
    }

    @PostMapping
    ModelAndView report(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        try {
            reports.report(request.getRemoteAddr(), address, text, email);
        } catch (Refused refused) {
            return Pages.again(
                    "impostors/reportFake", new ImpostorsPage.Form(address, text, email, refused.problems()));
        }
        return Pages.redirect("/report-a-fake/thanks");
    }

    @GetMapping("/thanks")
    ModelAndView thanks() {
        return Pages.show("impostors/thanks", new ImpostorsPage.Form("", "", "", List.of()));
    }
}
