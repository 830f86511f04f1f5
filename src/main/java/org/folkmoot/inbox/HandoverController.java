package org.folkmoot.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody has left: the open conversations that they have, and giving them to somebody else. */
@Controller
class HandoverController implements Panel {

    private final Conversations conversations;
    private final Inbox inbox;
    private final People people;
    private final Rights rights;

    HandoverController(Conversations conversations, Inbox inbox, People people, Rights rights) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.people = people;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record HandoverPage(UUID person, List<Conversation> conversations, List<Person> people, boolean may) {}

    /** Conversations in which the successor may not answer stay where they are. */
    @PostMapping("/inbox/handovers")
    ModelAndView handOver(@RequestParam UUID from, @RequestParam(required = false) @Nullable UUID to, Actor actor) {
        if (!rights.may(actor, Permission.TRIAGE)) {
            rights.require(actor, Permission.TRIAGE, Scope.everywhere());
        }
        var successor = to == null ? null : new PersonId(to);
        var given = 0;
        for (var conversation : conversations.heldBy(new PersonId(from))) {
            if (successor == null
                    || inbox.candidates(conversation).stream()
                            .anyMatch(person -> person.id().equals(successor))) {
                inbox.assign(actor, conversation.id(), successor);
                given++;
            }
        }
        return Pages.redirect(
                "/leavers/" + from, Notice.success("inbox.leaver.done", Map.of("count", String.valueOf(given))));
    }

    @Override
    public String key() {
        return "inbox.leaver";
    }

    @Override
    public String place() {
        return "leaver";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.MANAGE_PEOPLE);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var held = conversations.heldBy(new PersonId(subject.id()));
        return Pages.show(
                "inbox/handover",
                new HandoverPage(
                        subject.id(),
                        held,
                        people.whoMay(Permission.TRIAGE, Scope.everywhere()),
                        rights.may(actor, Permission.TRIAGE)));
    }
}
