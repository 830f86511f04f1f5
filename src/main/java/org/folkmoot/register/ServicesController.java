package org.folkmoot.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/settings/services")
class ServicesController {

    private final Register register;
    private final Accounts accounts;
    private final Rights rights;

    ServicesController(Register register, Accounts accounts, Rights rights) {
        this.register = register;
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView services(Actor actor) {
        if (!rights.may(actor, Permission.EDIT_REGISTER)) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
        return Pages.show("register/services", page(Optional.empty(), "", "", 0, List.of()));
    }

    @PostMapping
    ModelAndView add(@RequestParam String name, @RequestParam String directorate, Actor actor) {
        try {
            register.addService(actor, name, directorate);
            return Pages.redirect("/settings/services", Notice.success("register.service.added", Map.of("name", name)));
        } catch (Refused refused) {
            return again(refused, page(Optional.empty(), name, directorate, 0, refused.problems()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView service(@PathVariable ServiceId id, Actor actor) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.service(id.value()));
        var service = register.service(id);
        return Pages.show(
                "register/services",
                page(Optional.of(service), service.name(), service.directorate(), service.version(), List.of()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable ServiceId id,
            @RequestParam String name,
            @RequestParam String directorate,
            @RequestParam int version,
            Actor actor) {
        try {
            register.changeService(actor, id, name, directorate, version);
            return Pages.redirect("/settings/services", Notice.success("register.saved"));
        } catch (Refused refused) {
            var now = register.service(id);
            return again(refused, page(Optional.of(now), name, directorate, now.version(), refused.problems()));
        }
    }

    private static ModelAndView again(Refused refused, ServicesPage page) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING -> throw refused;
            case INVALID, OVERTAKEN -> Pages.again("register/services", page);
        };
    }

    private ServicesPage page(
            Optional<Service> changed, String name, String directorate, int version, List<Problem> problems) {
        var used = accounts.all().stream()
                .filter(account -> account.status().ours())
                .collect(Collectors.groupingBy(Account::service, Collectors.counting()));
        return new ServicesPage(register.services(), used, changed, name, directorate, version, problems);
    }
}
