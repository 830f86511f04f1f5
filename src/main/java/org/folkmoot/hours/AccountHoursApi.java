package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.register.AccountId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The week of one account, as in {@code /api/v1/hours}; an empty one means the council's. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/hours")
class AccountHoursApi {

    private final AccountHours hours;

    AccountHoursApi(AccountHours hours) {
        this.hours = hours;
    }

    @GetMapping
    Map<DayOfWeek, Opening> week(@PathVariable UUID id, Actor actor) {
        return hours.of(new AccountId(id));
    }

    @PutMapping
    Map<DayOfWeek, Opening> change(@PathVariable UUID id, @RequestBody Map<DayOfWeek, Opening> week, Actor actor) {
        hours.change(actor, new AccountId(id), week);
        return hours.of(new AccountId(id));
    }
}
