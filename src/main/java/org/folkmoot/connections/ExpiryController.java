package org.folkmoot.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What ends when, and who has to act before. */
@Controller
class ExpiryController {

    static final String HOME = ConnectionsController.HOME + "/calendar";

    private final ExpiryCalendar calendar;
    private final ExpiryFile file;
    private final Networks networks;
    private final People people;
    private final Words words;

    ExpiryController(ExpiryCalendar calendar, ExpiryFile file, Networks networks, People people, Words words) {
        this.calendar = calendar;
        this.file = file;
        this.networks = networks;
        this.people = people;
        this.words = words;
    }

    @GetMapping(HOME)
    ModelAndView show(Actor actor) {
        return Pages.show("connections/calendar", page(actor, Map.of(), List.of()));
    }

    @PostMapping(HOME)
    ModelAndView enter(@RequestParam Map<String, String> typed, Actor actor) {
        try {
            calendar.enter(actor, ExpiryForm.of(typed).draft());
            return Pages.redirect(HOME, Notice.success("connections.expiry.entered"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("connections/calendar", page(actor, typed, refused.problems()));
        }
    }

    @PostMapping(HOME + "/{id}/completion")
    ModelAndView done(@PathVariable UUID id, Actor actor) {
        calendar.done(actor, id);
        return Pages.redirect(HOME, Notice.success("connections.expiry.done"));
    }

    @GetMapping(HOME + ".csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        return download(file.csv(calendar.all(actor)), "text/csv;charset=utf-8", "connections-calendar.csv");
    }

    @GetMapping(HOME + ".ics")
    ResponseEntity<byte[]> ics(Actor actor) {
        return download(file.ics(calendar.all(actor)), "text/calendar;charset=utf-8", "connections-calendar.ics");
    }

    private static ResponseEntity<byte[]> download(byte[] body, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private ExpiryPage page(Actor actor, Map<String, String> typed, List<Problem> problems) {
        var somebody = people.active().stream()
                .map(person -> Option.named(person.id().value().toString(), person.name()));
        return new ExpiryPage(
                calendar.all(actor),
                Arrays.stream(Deadline.Kind.values())
                        .map(kind -> Option.of(kind.name(), words.of("connections.expiry." + kind.name())))
                        .toList(),
                networks.all().stream()
                        .map(network -> Option.named(network.key(), network.name()))
                        .toList(),
                Stream.concat(Stream.of(Option.of("", words.of("connections.expiry.who.administrators"))), somebody)
                        .toList(),
                ExpiryForm.of(typed),
                problems);
    }
}
