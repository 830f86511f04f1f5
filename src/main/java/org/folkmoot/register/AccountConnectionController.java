package org.folkmoot.register;

import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which connection reaches an account. */
@Controller
class AccountConnectionController {

    private final Register register;

    AccountConnectionController(Register register) {
        this.register = register;
    }

    @PostMapping("/accounts/{id}/connection")
    ModelAndView connect(
            @PathVariable AccountId id, @RequestParam(required = false) @Nullable UUID connection, Actor actor) {
        if (connection == null) {
            register.unlink(actor, id);
        } else {
            register.link(actor, id, new ConnectionId(connection));
        }
        return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved"));
    }
}
