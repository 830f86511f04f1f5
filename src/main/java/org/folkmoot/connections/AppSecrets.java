package org.folkmoot.connections;

import java.util.HashMap;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.apps.AppEntered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When the council's app at a network gets another secret, the connections that used the earlier one get the new one. */
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
    void on(AppEntered entered) {
        var earlier = apps.earlier(entered.network(), entered.practice());
        var now = apps.of(entered.network(), entered.practice());
        for (var connection : rows.connected()) {
            if (!connection.network().equals(entered.network()) || connection.practice() != entered.practice()) {
                continue;
            }
            rows.lock(connection.id());
            var kept = secrets.of(connection.id());
            var changed = new HashMap<>(now);
            changed.keySet()
                    .removeIf(name -> !kept.containsKey(name) || !kept.get(name).equals(earlier.get(name)));
            if (!changed.isEmpty()) {
                book.appChanged(entered.actor(), connection, changed);
            }
        }
    }
}
