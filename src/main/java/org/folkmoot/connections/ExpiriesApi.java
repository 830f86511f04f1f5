package org.folkmoot.connections;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What ends when, for other programs. */
@RestController
@RequestMapping("/api/v1/connection-deadlines")
class ExpiriesApi {

    private final ExpiryCalendar calendar;

    ExpiriesApi(ExpiryCalendar calendar) {
        this.calendar = calendar;
    }

    record Entered(UUID id) {}

    /** Sign-ins, versions of APIs and what people have entered, the next to end first. */
    @GetMapping
    List<Expiry> all(Actor actor) {
        return calendar.all(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestBody DeadlineDraft draft, Actor actor) {
        return new Entered(calendar.enter(
                actor,
                new DeadlineDraft(
                        draft.kind(),
                        draft.network() == null ? "" : draft.network(),
                        draft.title() == null ? "" : draft.title(),
                        draft.on(),
                        draft.person())));
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable UUID id, Actor actor) {
        calendar.done(actor, id);
    }
}
