package org.folkmoot.delivery;

import org.folkmoot.foundation.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How delivery is doing, for other programs. */
@RestController
class EngineApi {

    private final EngineRoom room;

    EngineApi(EngineRoom room) {
        this.room = room;
    }

    @GetMapping("/api/v1/delivery-engine")
    Engine look(Actor actor) {
        return room.look(actor);
    }
}
