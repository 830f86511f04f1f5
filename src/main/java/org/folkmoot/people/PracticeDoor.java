package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Continue as …": open while this installation is a demonstration, every connection is a practice one, and server and
 * visitor are on this machine. When one of these is found to be no longer so, it closes for good.
 */
@Component
class PracticeDoor {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final boolean demonstration;
    private final @Nullable InetAddress serverAddress;
    private final ObjectProvider<PracticeGround> grounds;
    private final PracticeEnd end;

    PracticeDoor(
            @Value("${folkmoot.demonstration:false}") boolean demonstration,
            @Value("${server.address:}") String serverAddress,
            ObjectProvider<PracticeGround> grounds,
            PracticeEnd end)
            throws UnknownHostException {
        this.demonstration = demonstration;
        this.serverAddress = serverAddress.isBlank() ? null : InetAddress.getByName(serverAddress);
        this.grounds = grounds;
        this.end = end;
    }

    /** Whether the practice door stands open for this request; finding out that it must not closes it for ever. */
    boolean open(HttpServletRequest request) {
        return demonstration && objection(request).isEmpty();
    }

    /** Why the door that a demonstration once had is gone; empty where there never was one or it is open. */
    Optional<Problem> closed(HttpServletRequest request) {
        return demonstration ? objection(request) : Optional.empty();
    }

    /** For what is shown on every page and for tokens: the same without a look at the visitor. */
    boolean open() {
        return demonstration && lasting().isEmpty();
    }

    private Optional<Problem> objection(HttpServletRequest request) {
        return lasting().or(() -> visitor(request).map(this::close));
    }

    private Optional<Problem> lasting() {
        return end.reason().or(() -> installation().map(this::close));
    }

    private Optional<Problem> installation() {
        if (serverAddress == null || !serverAddress.isLoopbackAddress()) {
            return Optional.of(Problem.of("", "people.practice.server"));
        }
        return grounds.stream()
                .map(ground -> ground.objection().orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Problem> visitor(HttpServletRequest request) {
        var through = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        var local = LOCAL_NAMES.contains(request.getServerName()) && Visitor.loopback(request.getRemoteAddr());
        return through || !local ? Optional.of(Problem.of("", "people.practice.visitor")) : Optional.empty();
    }

    private Problem close(Problem reason) {
        end.write(reason);
        return reason;
    }
}
