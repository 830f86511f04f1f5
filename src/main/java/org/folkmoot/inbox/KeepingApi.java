package org.folkmoot.inbox;

import org.folkmoot.foundation.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long direct messages are kept and people stay blocked, for programs. */
@RestController
@RequestMapping("/api/v1/inbox-keeping")
class KeepingApi {

    private final Housekeeping housekeeping;

    KeepingApi(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    /** All in days. */
    record Keeping(int messages, int firstBlock, int laterBlock) {}

    @GetMapping
    Keeping get(Actor actor) {
        var settings = housekeeping.settings();
        return new Keeping(settings.messageDays(), settings.firstBlockDays(), settings.laterBlockDays());
    }

    @PutMapping
    Keeping put(Actor actor, @RequestBody Keeping wanted) {
        housekeeping.keep(actor, wanted.messages(), wanted.firstBlock(), wanted.laterBlock());
        return get(actor);
    }
}
