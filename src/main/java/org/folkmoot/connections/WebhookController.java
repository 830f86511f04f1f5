package org.folkmoot.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.WebhookCall;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where networks tell us things by themselves. Nobody signs in here: the signature over the raw bytes decides, before
 * anything is looked at.
 */
@RestController
@RequestMapping("/webhooks/{connection}")
class WebhookController {

    /** Far above what a network sends at once. */
    static final int LARGEST = 1024 * 1024;

    private final Connections connections;
    private final Secrets secrets;
    private final Inbound inbound;
    private final Networks networks;

    WebhookController(Connections connections, Secrets secrets, Inbound inbound, Networks networks) {
        this.connections = connections;
        this.secrets = secrets;
        this.inbound = inbound;
        this.networks = networks;
    }

    /** Where a network tells of this connection, below the address of this installation. */
    static String path(UUID connection) {
        return "/webhooks/" + connection;
    }

    /** The network checks that the address is ours. */
    @GetMapping
    ResponseEntity<String> handshake(@PathVariable UUID connection, HttpServletRequest request) {
        var addressed = addressed(connection);
        var receiver = receiver(addressed);
        return receiver.handshake(call(request, new byte[0]), secrets.of(addressed.id()))
                .map(body -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(receiver.handshakeType()))
                        .body(body))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    @PostMapping
    ResponseEntity<Void> receive(@PathVariable UUID connection, HttpServletRequest request) throws IOException {
        var addressed = addressed(connection);
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var receiver = receiver(addressed);
        var call = call(request, body);
        if (!receiver.verified(call, secrets.of(addressed.id()))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        inbound.keep(addressed.id(), body, told(addressed, receiver, call));
        return ResponseEntity.ok().build();
    }

    /**
     * One app's body can speak of several accounts, but only of those whose own secret signs it too; what is about any other
     * is kept raw only.
     */
    private List<Inbound.Addressed> told(Connection addressed, Receives receiver, WebhookCall call) {
        var told = new ArrayList<Inbound.Addressed>();
        for (var event : receiver.parse(call.body())) {
            connections
                    .find(addressed.network(), event.remoteAccountId())
                    .filter(connection -> receiver.verified(call, secrets.of(connection.id())))
                    .ifPresent(connection -> told.add(new Inbound.Addressed(connection.id(), event)));
        }
        return told;
    }

    private Connection addressed(UUID id) {
        return Optional.of(connections.get(new ConnectionId(id)))
                .filter(Connection::connected)
                .orElseThrow(() -> Refused.missing("connection"));
    }

    private Receives receiver(Connection connection) {
        return switch (networks.connector(connection.network()).get(Receives.class)) {
            case Availability.Present<Receives>(var receives) -> receives;
            case Availability.Missing<Receives> missing -> throw Refused.missing("connection");
        };
    }

    private static WebhookCall call(HttpServletRequest request, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, Arrays.asList(values)));
        return new WebhookCall(request.getMethod(), headers, query, body);
    }
}
