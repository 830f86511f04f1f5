package org.folkmoot.register;

import java.net.URI;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final Register register;
    private final AccountRows rows;
    private final Networks networks;

    AccountsApi(Register register, AccountRows rows, Networks networks) {
        this.register = register;
        this.rows = rows;
        this.networks = networks;
    }

    /** @param connection of {@code PUT …/connection} */
    record Link(UUID connection) {}

    @GetMapping
    Slice<AccountView> accounts(AccountQuery query, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        var slice = register.accounts(query.filter(actor), query.after(), Math.clamp(limit, 1, 200));
        return new Slice<>(rows.of(slice.rows()).stream().map(AccountView::of).toList(), slice.next());
    }

    @PostMapping
    ResponseEntity<AccountView> add(@RequestBody AccountPatch body, Actor actor) {
        var id = register.add(actor, body.onto(AccountForm.empty()).draft(networks));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + id.value()))
                .body(view(id));
    }

    @GetMapping("/{id}")
    AccountView account(@PathVariable UUID id, Actor actor) {
        return view(new AccountId(id));
    }

    @PatchMapping("/{id}")
    AccountView change(@PathVariable UUID id, @RequestBody AccountPatch body, Actor actor) {
        var account = new AccountId(id);
        register.change(
                actor,
                account,
                body.onto(AccountForm.of(register.account(account))).draft(networks));
        return view(account);
    }

    @PutMapping("/{id}/connection")
    AccountView link(@PathVariable UUID id, @RequestBody Link body, Actor actor) {
        register.link(actor, new AccountId(id), new ConnectionId(body.connection()));
        return view(new AccountId(id));
    }

    @DeleteMapping("/{id}/connection")
    AccountView unlink(@PathVariable UUID id, Actor actor) {
        register.unlink(actor, new AccountId(id));
        return view(new AccountId(id));
    }

    private AccountView view(AccountId id) {
        return AccountView.of(rows.of(register.account(id)));
    }
}
