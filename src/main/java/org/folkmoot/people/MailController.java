package org.folkmoot.people;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.notifications.Mail;
import org.folkmoot.notifications.Outbox;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of each mail. Without a mail server this page is where invitations are read. */
@Controller
@RequestMapping("/settings/mail")
class MailController {

    private static final int ROWS = 20;

    private final Outbox outbox;
    private final Rights rights;

    MailController(Outbox outbox, Rights rights) {
        this.outbox = outbox;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView list(Actor.Person actor, @RequestParam(required = false) @Nullable String after) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var slice = outbox.all(after, ROWS);
        return Pages.show("people/mail", new MailPage(slice.rows(), slice.next(), outbox.hasServer()));
    }

    @PostMapping("/{mail}/retry")
    ModelAndView retry(Actor.Person actor, @PathVariable UUID mail) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        if (!outbox.retry(mail)) {
            throw Refused.missing("mail");
        }
        return Pages.redirect("/settings/mail", Notice.success("people.mail.retried"));
    }

    public record MailPage(List<Mail> mails, @Nullable String next, boolean server) {}
}
