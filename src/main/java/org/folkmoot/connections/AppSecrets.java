package org.folkmoot.connections;

import java.util.HashMap;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.apps.AppKnown;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a network knows the council's app by another secret, the connections that used the earlier one get the new one. */
@Component
class AppSecrets {

    private final AppCredentials apps;
    private final ConnectionRows rows;
    private final Secrets secrets;
    private final Book book;

    AppSecrets(AppCredentials apps, ConnectionRows rows, Secrets secrets, Book book) {
        this.apps = apps;
        this.rows = rows;
        this.secrets = secrets;
        this.book = book;
    }

    @ApplicationModuleListener
    void on(AppKnown known) {
        var earlier = apps.earlier(known.network(), known.practice());
        var now = apps.of(known.network(), known.practice());
        for (var connection : rows.connected()) {
            if (!connection.network().equals(known.network()) || connection.practice() != known.practice()) {
                continue;
            }
            rows.lock(connection.id());
            var kept = secrets.of(connection.id());
            var changed = new HashMap<>(now);
            changed.keySet()
                    .removeIf(name -> !kept.containsKey(name)
                            || !kept.get(name).equals(earlier.get(name))
                            || kept.get(name).equals(now.get(name)));
            if (!changed.isEmpty()) {
                book.appChanged(known.actor(), connection, changed);
            }
        }
    }
}
