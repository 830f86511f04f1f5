package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The week by the English names of its days in capitals; a day that is left out is closed. */
@RestController
@RequestMapping("/api/v1/hours")
class HoursApi {

    private final Hours hours;

    HoursApi(Hours hours) {
        this.hours = hours;
    }

    @GetMapping
    Map<DayOfWeek, Opening> hours(Actor actor) {
        return hours.openings();
    }

    @PutMapping
    Map<DayOfWeek, Opening> change(@RequestBody Map<DayOfWeek, Opening> days, Actor actor) {
        hours.change(actor, days);
        return hours.openings();
    }
}
