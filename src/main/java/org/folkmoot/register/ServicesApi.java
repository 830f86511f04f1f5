package org.folkmoot.register;

import java.net.URI;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/services")
class ServicesApi {

    private final Register register;

    ServicesApi(Register register) {
        this.register = register;
    }

    record View(UUID id, String name, String directorate, int version) {
        static View of(Service service) {
            return new View(service.id().value(), service.name(), service.directorate(), service.version());
        }
    }

    /** An absent field stays as it is. */
    record Body(
            @Nullable String name,
            @Nullable String directorate,
            @Nullable Integer version) {}

    /** All of them: a council has some dozens. */
    @GetMapping
    Slice<View> services(Actor actor) {
        return new Slice<>(register.services().stream().map(View::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<View> add(@RequestBody Body body, Actor actor) {
        var id = register.addService(actor, or(body.name(), ""), or(body.directorate(), ""));
        return ResponseEntity.created(URI.create("/api/v1/services/" + id.value()))
                .body(View.of(register.service(id)));
    }

    @GetMapping("/{id}")
    View service(@PathVariable UUID id, Actor actor) {
        return View.of(register.service(new ServiceId(id)));
    }

    @PatchMapping("/{id}")
    View change(@PathVariable UUID id, @RequestBody Body body, Actor actor) {
        var before = register.service(new ServiceId(id));
        register.changeService(
                actor,
                before.id(),
                or(body.name(), before.name()),
                or(body.directorate(), before.directorate()),
                body.version() == null ? before.version() : body.version());
        return View.of(register.service(before.id()));
    }

    private static String or(@Nullable String mine, String theirs) {
        return mine == null ? theirs : mine;
    }
}
