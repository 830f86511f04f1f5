package org.folkmoot.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list as it is filtered, as files. */
@Controller
class AccountFiles {

    private static final int PAGE = 1_000;

    private final Register register;
    private final AccountRows rows;
    private final AccountExport export;
    private final AccountRecovery recoveries;

    AccountFiles(Register register, AccountRows rows, AccountExport export, AccountRecovery recoveries) {
        this.register = register;
        this.rows = rows;
        this.export = export;
        this.recoveries = recoveries;
    }

    @GetMapping("/accounts.csv")
    ResponseEntity<byte[]> csv(AccountQuery query, Actor actor) {
        return file(
                export.csv(recoveries.shown(actor, all(query, actor))),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                "accounts.csv");
    }

    @GetMapping("/accounts.json")
    @ResponseBody
    List<AccountView> json(AccountQuery query, Actor actor) {
        return rows.of(all(query, actor)).stream().map(AccountView::of).toList();
    }

    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private List<Account> all(AccountQuery query, Actor actor) {
        var all = new ArrayList<Account>();
        String after = null;
        do {
            var slice = register.accounts(query.filter(actor), after, PAGE);
            all.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return all;
    }
}
