package org.folkmoot.register;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
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
    private final AccountAccess access;
    private final AccountFigures figures;
    private final AccountRows rows;
    private final AccountRecovery recoveries;
    private final Networks networks;

    AccountsApi(
            Register register,
            AccountAccess access,
            AccountFigures figures,
            AccountRows rows,
            AccountRecovery recoveries,
            Networks networks) {
        this.register = register;
        this.access = access;
        this.figures = figures;
        this.rows = rows;
        this.recoveries = recoveries;
        this.networks = networks;
    }

    /** @param connection of {@code PUT …/connection} */
    record Link(UUID connection) {}

    /** @param name as the network shows it */
    record Administrator(
            @Nullable String name,
            @Nullable String task,
            @Nullable UUID person) {}

    /** @param source where it was seen */
    record TypedFigure(
            @Nullable Long followers,
            @Nullable LocalDate lastPost,
            @Nullable LocalDate seenOn,
            @Nullable String source) {}

    @GetMapping
    Slice<AccountView> accounts(AccountQuery query, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        var slice = register.accounts(query.filter(actor), query.after(), Math.clamp(limit, 1, 200));
        return new Slice<>(rows.of(slice.rows()).stream().map(AccountView::of).toList(), slice.next());
    }

    @PostMapping
    ResponseEntity<AccountView> add(@RequestBody AccountPatch body, Actor actor) {
        var id = register.admit(actor, body.onto(AccountForm.empty()).draft(networks));
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

    /** Where the credentials lie and how the account is won back; each reading stands in the trail. */
    @GetMapping("/{id}/recovery")
    Recovery recovery(@PathVariable UUID id, Actor actor) {
        return recoveries.read(actor, register.account(new AccountId(id)));
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

    @GetMapping("/{id}/administrators")
    List<Keyholder> administrators(@PathVariable UUID id, Actor actor) {
        return access.of(register.account(new AccountId(id)).id());
    }

    @PostMapping("/{id}/administrators")
    ResponseEntity<Void> see(@PathVariable UUID id, @RequestBody Administrator body, Actor actor) {
        var person = body.person() == null ? null : new PersonId(body.person());
        access.see(actor, new AccountId(id), new AccountAccess.Holder(or(body.name()), or(body.task()), person));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/administrators/{administrator}")
    ResponseEntity<Void> gone(@PathVariable UUID id, @PathVariable UUID administrator, Actor actor) {
        access.gone(actor, new AccountId(id), administrator);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/figures")
    ResponseEntity<Void> type(@PathVariable UUID id, @RequestBody TypedFigure body, Actor actor) {
        var seen = new AccountFigures.Seen(body.followers(), body.lastPost(), body.seenOn(), or(body.source()));
        figures.type(actor, new AccountId(id), seen);
        return ResponseEntity.noContent().build();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private AccountView view(AccountId id) {
        return AccountView.of(rows.of(register.account(id)));
    }
}
