package org.folkmoot.distribution;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Distribution lists, what is sent to them, and bounces as a mail server reports them. */
@RestController
@RequestMapping("/api/v1")
class ListsApi {

    private final Distribution distribution;
    private final ContactHealth health;

    ListsApi(Distribution distribution, ContactHealth health) {
        this.distribution = distribution;
        this.health = health;
    }

    /** An absent set asks for all. */
    record Asked(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Boolean mandatory,
            @Nullable Set<String> networks,
            @Nullable Set<UUID> services,
            @Nullable Set<AccountStatus> statuses,
            @Nullable List<ContactRole> roles,
            @Nullable Integer version) {

        ListDraft draft() {
            return new ListDraft(
                    or(name),
                    or(purpose),
                    Boolean.TRUE.equals(mandatory),
                    networks == null ? Set.of() : networks,
                    services == null ? Set.of() : services,
                    statuses == null ? Set.of() : statuses,
                    roles == null ? List.of() : roles,
                    version == null ? 0 : version);
        }
    }

    record Added(
            @Nullable String name,
            @Nullable String email,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    record Letter(@Nullable String subject, @Nullable String body) {}

    /** @param people how many it goes to */
    record Sent(int people) {}

    record Returned(
            @Nullable String email,
            @Nullable Boolean hard,
            @Nullable String detail) {}

    record Mine(MailingList list, Contact contact) {}

    @GetMapping("/distribution-lists")
    Slice<MailingList> lists(Actor actor) {
        return new Slice<>(distribution.lists(actor), null);
    }

    @PostMapping("/distribution-lists")
    ResponseEntity<MailingList> make(@RequestBody Asked body, Actor actor) {
        var id = distribution.make(actor, body.draft());
        return ResponseEntity.created(URI.create("/api/v1/distribution-lists/" + id))
                .body(distribution.list(actor, id));
    }

    @GetMapping("/distribution-lists/{id}")
    MailingList list(@PathVariable UUID id, Actor actor) {
        return distribution.list(actor, id);
    }

    /** With the version that was read. */
    @PutMapping("/distribution-lists/{id}")
    MailingList change(@PathVariable UUID id, @RequestBody Asked body, Actor actor) {
        distribution.change(actor, id, body.draft());
        return distribution.list(actor, id);
    }

    @DeleteMapping("/distribution-lists/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id, Actor actor) {
        distribution.end(actor, id);
        return ResponseEntity.noContent().build();
    }

    /**
     * Who is on it, and why.
     *
     * @param on as at the end of that day; without it, now
     */
    @GetMapping("/distribution-lists/{id}/contacts")
    Slice<Contact> contacts(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on, Actor actor) {
        return new Slice<>(
                on == null
                        ? distribution.contacts(actor, id)
                        : distribution.contacts(actor, id, on).orElse(List.of()),
                null);
    }

    @GetMapping("/distribution-lists/{id}/extras")
    List<Extra> extras(@PathVariable UUID id, Actor actor) {
        return distribution.extras(actor, id);
    }

    @PostMapping("/distribution-lists/{id}/extras")
    List<Extra> add(@PathVariable UUID id, @RequestBody Added body, Actor actor) {
        distribution.add(actor, id, new ExtraDraft(or(body.name()), or(body.email()), or(body.reason()), body.until()));
        return distribution.extras(actor, id);
    }

    @DeleteMapping("/distribution-lists/{id}/extras/{extra}")
    List<Extra> remove(@PathVariable UUID id, @PathVariable UUID extra, Actor actor) {
        distribution.remove(actor, id, extra);
        return distribution.extras(actor, id);
    }

    @PostMapping("/distribution-lists/{id}/sendings")
    Sent send(@PathVariable UUID id, @RequestBody Letter body, Actor actor) {
        return new Sent(distribution.send(actor, id, or(body.subject()), or(body.body())));
    }

    /** What it asked, the newest first. */
    @GetMapping("/distribution-lists/{id}/versions")
    List<ListVersion> versions(@PathVariable UUID id, Actor actor) {
        return distribution.versions(actor, id);
    }

    @GetMapping("/distribution-lists/{id}/sendings")
    List<Sending> sendings(@PathVariable UUID id, Actor actor) {
        return distribution.sendings(actor, id);
    }

    /** For the program that reads the mailbox to which mails come back. */
    @PostMapping("/bounces")
    ResponseEntity<Void> bounces(@RequestBody List<Returned> body, Actor actor) {
        health.record(
                actor,
                body.stream()
                        .map(one -> new Bounce(or(one.email()), !Boolean.FALSE.equals(one.hard()), or(one.detail())))
                        .toList(),
                "api");
        return ResponseEntity.noContent().build();
    }

    /** The notification itself (RFC 3464), or a table, as the body; broken rows of a table are named by their lines. */
    @PostMapping(
            value = "/bounces/file",
            consumes = {"message/rfc822", "text/csv"})
    ContactHealth.Written file(@RequestBody byte[] body, Actor actor) {
        return health.read(actor, body, "api");
    }

    @DeleteMapping("/stale-contacts")
    ResponseEntity<Void> clear(@RequestParam(defaultValue = "") String email, Actor actor) {
        health.clear(actor, email);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/distribution-settings")
    ListSettings settings(Actor actor) {
        return distribution.settings();
    }

    @PutMapping("/distribution-settings")
    ListSettings change(@RequestBody ListSettings body, Actor actor) {
        distribution.change(actor, body);
        return distribution.settings();
    }

    /** The lists on which one is oneself. */
    @GetMapping("/subscriptions")
    List<Mine> mine(Actor actor) {
        var mine = new ArrayList<Mine>();
        distribution.mine(actor).forEach((list, contact) -> mine.add(new Mine(list, contact)));
        return mine;
    }

    @PutMapping("/subscriptions/{id}")
    ResponseEntity<Void> subscribe(@PathVariable UUID id, Actor actor) {
        distribution.subscribe(actor, id, true);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/subscriptions/{id}")
    ResponseEntity<Void> leave(@PathVariable UUID id, Actor actor) {
        distribution.subscribe(actor, id, false);
        return ResponseEntity.noContent().build();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
