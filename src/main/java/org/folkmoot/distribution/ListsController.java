package org.folkmoot.distribution;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The lists, and the form that asks the question of one. */
@Controller
@RequestMapping("/distribution-lists")
class ListsController {

    private final Distribution distribution;
    private final Register register;
    private final Networks networks;
    private final Rights rights;
    private final Words words;

    ListsController(Distribution distribution, Register register, Networks networks, Rights rights, Words words) {
        this.distribution = distribution;
        this.register = register;
        this.networks = networks;
        this.rights = rights;
        this.words = words;
    }

    /** Public for its template only. */
    public record ListsPage(List<Line> lines) {}

    /** Public for its template only. */
    public record Line(MailingList list, int people, long stale) {}

    /** Public for its template only. @param id null for a new list */
    public record FormPage(
            @Nullable UUID id,
            Form form,
            List<Option> networks,
            List<Option> services,
            List<Option> statuses,
            List<Option> roles,
            List<Problem> problems) {}

    /** The fields as they were typed; a group of boxes without a tick sends nothing. */
    public record Form(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String mandatory,
            @Nullable List<String> networks,
            @Nullable List<String> services,
            @Nullable List<String> statuses,
            @Nullable List<String> roles,
            int version) {

        Form over(int version) {
            return new Form(name, purpose, mandatory, networks, services, statuses, roles, version);
        }

        public List<String> ticked(@Nullable List<String> group) {
            return group == null ? List.of() : group;
        }
    }

    @GetMapping
    ModelAndView lists(Actor actor) {
        var lines = distribution.lists(actor).stream()
                .map(list -> {
                    var contacts = distribution.contacts(list);
                    return new Line(
                            list,
                            contacts.size(),
                            contacts.stream().filter(Contact::stale).count());
                })
                .toList();
        return Pages.show("distribution/lists", new ListsPage(lines));
    }

    @GetMapping("/new")
    ModelAndView empty(Actor actor) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        var form = new Form("", "", "", List.of(), List.of(), List.of(), List.of("OWNER", "DEPUTY"), 0);
        return Pages.show("distribution/form", page(null, form, List.of()));
    }

    @PostMapping
    ModelAndView make(Form form, Actor actor) {
        try {
            var id = distribution.make(actor, draft(form));
            return Pages.redirect("/distribution-lists/" + id, Notice.success("distribution.made"));
        } catch (Refused refused) {
            return again(null, form, refused, actor);
        }
    }

    @GetMapping("/{id}/question")
    ModelAndView question(@PathVariable UUID id, Actor actor) {
        var list = distribution.list(actor, id);
        return Pages.show("distribution/form", page(id, form(list), List.of()));
    }

    @PostMapping("/{id}/question")
    ModelAndView change(@PathVariable UUID id, Form form, Actor actor) {
        try {
            distribution.change(actor, id, draft(form));
            return Pages.redirect("/distribution-lists/" + id, Notice.success("distribution.saved"));
        } catch (Refused refused) {
            return again(id, form, refused, actor);
        }
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Actor actor) {
        distribution.end(actor, id);
        return Pages.redirect("/distribution-lists", Notice.success("distribution.ended"));
    }

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    @GetMapping("/{id}/contacts.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Actor actor) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("name", "email", "why", "reached");
            distribution
                    .contacts(actor, id)
                    .forEach(contact -> csv.writeRecord(
                            harmless(contact.name()),
                            harmless(contact.email()),
                            harmless(String.join("; ", contact.why())),
                            contact.reached() ? "yes" : "no"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("contacts.csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises (read 2026-11-23). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private ModelAndView again(@Nullable UUID id, Form form, Refused refused, Actor actor) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING -> throw refused;
            case INVALID -> Pages.again("distribution/form", page(id, form, refused.problems()));
            case OVERTAKEN -> overtaken(Objects.requireNonNull(id), form, actor);
        };
    }

    /** What was typed, under the version that somebody else has saved. */
    private ModelAndView overtaken(UUID id, Form form, Actor actor) {
        var list = distribution.list(actor, id);
        var problem = Problem.of("", "distribution.problem.overtaken.kept", Map.of("name", list.name()));
        return Pages.again("distribution/form", page(id, form.over(list.version()), List.of(problem)));
    }

    private static ListDraft draft(Form form) {
        return new ListDraft(
                or(form.name()),
                or(form.purpose()),
                "true".equals(form.mandatory()),
                Set.copyOf(form.ticked(form.networks())),
                all(form.ticked(form.services()), UUID::fromString, "services"),
                all(form.ticked(form.statuses()), AccountStatus::valueOf, "statuses"),
                List.copyOf(all(form.ticked(form.roles()), ContactRole::valueOf, "roles").stream()
                        .sorted()
                        .toList()),
                form.version());
    }

    /** What no list of ours offers is refused at its field. */
    private static <T> Set<T> all(List<String> texts, Function<String, T> read, String field) {
        try {
            return texts.stream().map(read).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of(field, "distribution.problem.choice"));
        }
    }

    private static Form form(MailingList list) {
        return new Form(
                list.name(),
                list.purpose(),
                list.mandatory() ? "true" : "",
                List.copyOf(list.networks()),
                list.services().stream().map(UUID::toString).toList(),
                list.statuses().stream().map(Enum::name).toList(),
                list.roles().stream().map(Enum::name).toList(),
                list.version());
    }

    private FormPage page(@Nullable UUID id, Form form, List<Problem> problems) {
        var known = new ArrayList<Option>();
        networks.all().forEach(info -> known.add(Option.named(info.key(), info.name())));
        return new FormPage(
                id,
                form,
                known,
                register.services().stream()
                        .map(service -> Option.named(service.id().value().toString(), service.name()))
                        .toList(),
                Arrays.stream(AccountStatus.values())
                        .map(status -> Option.of(status.name(), words.of("register.status." + status)))
                        .toList(),
                Arrays.stream(ContactRole.values())
                        .map(role -> Option.of(role.name(), words.of("distribution.role." + role)))
                        .toList(),
                problems);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
