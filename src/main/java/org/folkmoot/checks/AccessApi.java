package org.folkmoot.checks;

import java.util.List;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AccessApi {

    private final AccessAuditing auditing;
    private final AccessReading reading;
    private final AccessAsking asking;
    private final Rights rights;

    AccessApi(AccessAuditing auditing, AccessReading reading, AccessAsking asking, Rights rights) {
        this.auditing = auditing;
        this.reading = reading;
        this.asking = asking;
        this.rights = rights;
    }

    /** @param people one person in each line: name, e-mail, role, second factor */
    record Noted(
            @Nullable String portfolio,
            @Nullable String people,
            @Nullable String words) {}

    @GetMapping("/access-audits")
    List<AccessAudit> newest(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return auditing.newest();
    }

    @PostMapping("/access-audits")
    AccessAudit note(@RequestBody Noted body, Actor actor) {
        return auditing.note(actor, text(body.portfolio()), text(body.people()), Showing.inWords(text(body.words())));
    }

    /** @param connection the connection through which the network is asked */
    record Through(@Nullable UUID connection) {}

    /** @param page its number on the network */
    record Asked(
            @Nullable UUID connection,
            @Nullable String page,
            @Nullable String reason) {}

    @PostMapping("/access-audits/readings")
    AccessAudit read(@RequestBody Through body, Actor actor) {
        return reading.read(actor, id(body.connection()));
    }

    @GetMapping("/access-requests")
    List<AccessRequest> requests(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return asking.newest();
    }

    @PostMapping("/access-requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@RequestBody Asked body, Actor actor) {
        reading.ask(actor, id(body.connection()), text(body.page()).strip(), text(body.reason()));
    }

    private static @Nullable ConnectionId id(@Nullable UUID connection) {
        return connection == null ? null : new ConnectionId(connection);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
