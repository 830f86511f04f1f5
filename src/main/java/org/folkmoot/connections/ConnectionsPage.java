package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Public for its template only.
 *
 * @param openGaps of all connections
 */
public record ConnectionsPage(List<Row> rows, int openGaps) {

    /** @param silent usually somebody would have written by now */
    public record Row(Connection connection, String network, boolean silent) {

        public String href() {
            return ConnectionsController.HOME + "/" + connection.id().value();
        }
    }

    public long byHand() {
        return rows.stream().filter(row -> row.connection().byHand()).count();
    }

    /** Those that a program speaks to. */
    public long byProgram() {
        return rows.size() - byHand();
    }

    /** How many of those work with every right. */
    public long healthy() {
        return rows.stream()
                .filter(row -> !row.connection().byHand())
                .filter(row -> row.connection().health() == Health.HEALTHY
                        || row.connection().health() == Health.EXPIRING)
                .count();
    }

    /** When the one that was probed longest ago was probed; empty when none was. */
    public Optional<Instant> oldestProbe() {
        return rows.stream()
                .filter(row -> !row.connection().byHand())
                .map(row -> row.connection().probedAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
