package org.folkmoot.sheets;

import java.nio.charset.StandardCharsets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.register.AccountQuery;
import org.folkmoot.register.AccountRecovery;
import org.folkmoot.register.Register;
import org.folkmoot.register.RegisterHistory;
import org.folkmoot.web.Dates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as it is filtered, and the register as it was at the end of a day, as files. */
@Controller
class SheetController {

    private final Register register;
    private final RegisterHistory history;
    private final AccountExport export;
    private final AccountRecovery recoveries;
    private final Dates dates;

    SheetController(
            Register register, RegisterHistory history, AccountExport export, AccountRecovery recoveries, Dates dates) {
        this.register = register;
        this.history = history;
        this.export = export;
        this.recoveries = recoveries;
        this.dates = dates;
    }

    @GetMapping("/accounts.csv")
    ResponseEntity<byte[]> today(AccountQuery query, Actor actor) {
        var accounts = register.accounts(query.filter(actor));
        return file(export.csv(recoveries.shown(actor, accounts)), "accounts.csv");
    }

    @GetMapping("/accounts/past.csv")
    ResponseEntity<byte[]> past(@RequestParam(defaultValue = "") String on, Actor actor) {
        var day = dates.typed(on);
        var end = day.plusDays(1).atStartOfDay(dates.zone()).toInstant().minusMillis(1);
        return file(export.csv(recoveries.shown(actor, history.accountsAt(end))), "accounts-" + day + ".csv");
    }

    static ResponseEntity<byte[]> file(byte[] csv, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv);
    }
}
