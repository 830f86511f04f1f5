package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How connections are looked after, for other programs. */
@RestController
@RequestMapping("/api/v1/connection-care")
class CareApi {

    private final Care care;

    CareApi(Care care) {
        this.care = care;
    }

    /** @param warnDays days before the end of a sign-in */
    record CareTimes(int probeHours, @Nullable List<Integer> warnDays, int escalateHours) {}

    @GetMapping
    CareTimes times(Actor actor) {
        var now = care.times(actor);
        return new CareTimes(now.probeHours(), now.warnDays(), now.escalateHours());
    }

    @PutMapping
    CareTimes times(@RequestBody CareTimes body, Actor actor) {
        var days = body.warnDays() == null ? List.<Integer>of() : body.warnDays();
        care.change(actor, new HealthTimes(body.probeHours(), days, body.escalateHours()));
        return times(actor);
    }
}
