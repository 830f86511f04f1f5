package org.folkmoot.connections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How many connected accounts are in order, as their newest probes say. */
@Component
class ConnectionEvidence implements Evidence {

    private static final String HEALTHY = "connections.healthy";

    private final Connections connections;
    private final Words words;

    ConnectionEvidence(Connections connections, Words words) {
        this.connections = connections;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                HEALTHY,
                words.of("connections.evidence.healthy"),
                List.of("access", "business manager", "connect", "facebook accounts", "software")));
    }

    /** A probe replaces the one before it. */
    @Override
    public boolean remembers(String topic) {
        return false;
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var all = connections.all().stream()
                .filter(connection -> !connection.byHand())
                .toList();
        var healthy = all.stream()
                .filter(connection -> connection.health() == Health.HEALTHY || connection.health() == Health.EXPIRING)
                .count();
        return new Progress(
                (int) healthy,
                all.size(),
                words.of("connections.evidence.sentence", Map.of("done", healthy, "total", all.size())),
                ConnectionsController.HOME);
    }
}
