package org.folkmoot.distribution;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** One list: who is on it and why, its extras, what was sent; the addresses that bounce; and one's own lists. */
@Controller
class ListController {

    /** So many lines that were left out are named. */
    private static final int LINES = 10;

    private final Distribution distribution;
    private final ContactHealth health;
    private final BounceSettings fetched;
    private final MailboxMarks marks;

    ListController(Distribution distribution, ContactHealth health, BounceSettings fetched, MailboxMarks marks) {
        this.distribution = distribution;
        this.health = health;
        this.fetched = fetched;
        this.marks = marks;
    }

    /** Public for its template only. @param bcc all reached addresses, to be copied */
    public record ListPage(
            MailingList list,
            List<Contact> contacts,
            String bcc,
            List<Extra> extras,
            List<Sending> sendings,
            ListSettings settings,
            Map<String, String> fields,
            List<Problem> problems) {

        public String typed(String field) {
            return fields.getOrDefault(field, "");
        }

        /** How many people a message goes to. */
        public long reached() {
            return contacts.stream().filter(Contact::reached).count();
        }
    }

    /** Public for its template only. */
    public record BouncesPage(
            List<StaleLine> stale,
            @Nullable Mailbox mailbox,
            ListSettings settings,
            Map<String, String> fields,
            List<Problem> problems) {}

    /** Public for its template only: the mailbox that is fetched from. */
    public record Mailbox(
            String user, @Nullable Instant readAt, @Nullable String problem) {}

    /** Public for its template only. */
    public record StaleLine(String email, int bounces, java.time.Instant latest, String detail) {}

    /** Public for its template only. */
    public record SubscriptionsPage(List<Subscription> lists) {}

    /** Public for its template only. */
    public record Subscription(MailingList list, Contact contact) {}

    @GetMapping("/distribution-lists/{id}")
    ModelAndView list(@PathVariable UUID id, Actor actor) {
        return Pages.show("distribution/list", page(actor, id, Map.of(), List.of()));
    }

    @PostMapping("/distribution-lists/{id}/extras")
    ModelAndView add(@PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor) {
        return act(
                actor,
                id,
                fields,
                "distribution.extra.added",
                () -> distribution.add(
                        actor,
                        id,
                        new ExtraDraft(
                                fields.getOrDefault("name", ""),
                                fields.getOrDefault("email", ""),
                                fields.getOrDefault("reason", ""),
                                day(fields.getOrDefault("until", "")))));
    }

    @PostMapping("/distribution-lists/{id}/extras/{extra}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID extra, Actor actor) {
        distribution.remove(actor, id, extra);
        return Pages.redirect("/distribution-lists/" + id, Notice.success("distribution.extra.removed"));
    }

    @PostMapping("/distribution-lists/{id}/sendings")
    ModelAndView send(@PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor) {
        return act(
                actor,
                id,
                fields,
                "distribution.sent",
                () -> distribution.send(
                        actor, id, fields.getOrDefault("subject", ""), fields.getOrDefault("body", "")));
    }

    @GetMapping("/distribution-lists/bounces")
    ModelAndView bounces(Actor actor) {
        return Pages.show("distribution/bounces", bounces(actor, Map.of(), List.of()));
    }

    @PostMapping("/distribution-lists/bounces")
    ModelAndView read(@RequestParam MultipartFile file, Actor actor) throws IOException {
        try {
            var written = health.read(actor, file.getBytes(), String.valueOf(file.getOriginalFilename()));
            return Pages.redirect("/distribution-lists/bounces", said(written));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("distribution/bounces", bounces(actor, Map.of(), refused.problems()));
        }
    }

    private static Notice said(ContactHealth.Written written) {
        var count = String.valueOf(written.bounces());
        if (written.left().isEmpty()) {
            return Notice.success("distribution.bounces.read", Map.of("count", count));
        }
        var lines = written.left().stream().limit(LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return new Notice(
                Notice.Tone.WARNING,
                "distribution.bounces.read-some",
                Map.of("count", count, "left", String.valueOf(written.left().size()), "lines", lines));
    }

    @PostMapping("/distribution-lists/bounces/clearing")
    ModelAndView clear(@RequestParam(defaultValue = "") String email, Actor actor) {
        health.clear(actor, email);
        return Pages.redirect("/distribution-lists/bounces", Notice.success("distribution.cleared"));
    }

    @PostMapping("/distribution-lists/settings")
    ModelAndView change(@RequestParam Map<String, String> fields, Actor actor) {
        try {
            distribution.change(
                    actor,
                    new ListSettings(
                            number(fields.getOrDefault("perMinute", "")),
                            number(fields.getOrDefault("hardBounces", "")),
                            List.of(fields.getOrDefault("domains", "").split("[\\s,;]+"))));
            return Pages.redirect("/distribution-lists/bounces", Notice.success("distribution.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("distribution/bounces", bounces(actor, fields, refused.problems()));
        }
    }

    @GetMapping("/subscriptions")
    ModelAndView subscriptions(Actor actor) {
        var lists = new ArrayList<Subscription>();
        distribution.mine(actor).forEach((list, contact) -> lists.add(new Subscription(list, contact)));
        return Pages.show("distribution/subscriptions", new SubscriptionsPage(lists));
    }

    @PostMapping("/subscriptions/{id}")
    ModelAndView subscribe(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean subscribed, Actor actor) {
        distribution.subscribe(actor, id, subscribed);
        return Pages.redirect("/subscriptions", Notice.success(subscribed ? "distribution.back" : "distribution.left"));
    }

    private ModelAndView act(Actor actor, UUID id, Map<String, String> fields, String done, Runnable command) {
        try {
            command.run();
            return Pages.redirect("/distribution-lists/" + id, Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("distribution/list", page(actor, id, fields, refused.problems()));
        }
    }

    private ListPage page(Actor actor, UUID id, Map<String, String> fields, List<Problem> problems) {
        var contacts = distribution.contacts(actor, id);
        return new ListPage(
                distribution.list(actor, id),
                contacts,
                String.join(
                        ", ",
                        contacts.stream()
                                .filter(Contact::reached)
                                .map(Contact::email)
                                .toList()),
                distribution.extras(actor, id),
                distribution.sendings(actor, id),
                distribution.settings(),
                fields,
                problems);
    }

    private @Nullable Mailbox mailbox() {
        if (!fetched.set()) {
            return null;
        }
        var mark = marks.find().orElse(MailboxMarks.Mark.NONE);
        return new Mailbox(fetched.user(), mark.readAt(), mark.problem());
    }

    private BouncesPage bounces(Actor actor, Map<String, String> fields, List<Problem> problems) {
        var settings = distribution.settings();
        var shown = fields.isEmpty()
                ? Map.of(
                        "perMinute", String.valueOf(settings.perMinute()),
                        "hardBounces", String.valueOf(settings.hardBounces()),
                        "domains", String.join(", ", settings.domains()))
                : fields;
        var stale = health.stale(actor).stream()
                .map(one -> new StaleLine(one.email(), one.bounces(), one.latest(), one.detail()))
                .toList();
        return new BouncesPage(stale, mailbox(), settings, shown, problems);
    }

    /** What is no number is out of every range. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
