package org.folkmoot.leavers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The leaver feed: a program of human resources posts who has left. Posting the same people again changes nothing, so a
 * feed may send everybody each time. Needs the scope MANAGE_PEOPLE.
 */
@RestController
@RequestMapping("/api/v1/leavers")
class LeaversApi {

    private static final int MOST = 200;

    private final Leavers leavers;

    LeaversApi(Leavers leavers) {
        this.leavers = leavers;
    }

    /** @param leftOn the last day; without it, today */
    record NamedBody(@Nullable String email, @Nullable LocalDate leftOn) {}

    record Feed(@Nullable List<NamedBody> leavers) {}

    /** What became of one of the list. */
    enum State {
        WAITING,
        UNKNOWN,
        REFUSED,
        TO_HAND_OVER,
        DONE,
        INVALID
    }

    /**
     * @param state WAITING for their last day, UNKNOWN here, REFUSED, TO_HAND_OVER once signed out, or DONE; INVALID is no
     *     e-mail address, and has no id: the others are taken
     */
    record LeaverBody(
            @Nullable UUID id,
            String email,
            @Nullable UUID person,
            @Nullable LocalDate leftOn,
            State state) {

        static LeaverBody of(Leaver leaver) {
            return new LeaverBody(
                    leaver.id(),
                    leaver.email(),
                    leaver.person() == null ? null : leaver.person().value(),
                    leaver.leftOn(),
                    State.valueOf(leaver.state().name()));
        }
    }

    record Successors(@Nullable UUID owner, @Nullable UUID deputy) {}

    record Given(int accounts) {}

    @GetMapping
    Slice<LeaverBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return leavers.all(actor, after, Math.clamp(limit, 1, MOST)).map(LeaverBody::of);
    }

    @PostMapping
    List<LeaverBody> take(Actor actor, @RequestBody Feed feed) {
        var named = (feed.leavers() == null ? List.<NamedBody>of() : feed.leavers())
                .stream()
                        .map(one -> new Leavers.Named(
                                one.email() == null ? "" : one.email().strip(), one.leftOn()))
                        .toList();
        var taken = leavers.take(actor, named).iterator();
        return named.stream()
                .map(one -> Leavers.address(one.email())
                        ? LeaverBody.of(taken.next())
                        : new LeaverBody(null, one.email(), null, one.leftOn(), State.INVALID))
                .toList();
    }

    @PostMapping("/{person}/accounts")
    Given handOver(Actor actor, @PathVariable UUID person, @RequestBody Successors to) {
        return new Given(leavers.handOver(actor, new PersonId(person), id(to.owner()), id(to.deputy())));
    }

    @PostMapping("/{person}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID person) {
        leavers.close(actor, new PersonId(person));
    }

    private static @Nullable PersonId id(@Nullable UUID person) {
        return person == null ? null : new PersonId(person);
    }
}
