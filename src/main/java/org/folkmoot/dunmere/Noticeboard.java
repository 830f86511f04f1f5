package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.HandPosting;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.publishing.PostId;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Nextdoor, where somebody of Dunmere posts by hand what was approved; the newest notice still waits for that. */
@Component
class Noticeboard {

    static final String KEY = "nextdoor";
    private static final Duration COFFEE = Duration.ofMinutes(22);

    private final Connections connections;
    private final Register register;
    private final Publishing publishing;
    private final HandPosting byHand;
    private final Townspeople people;

    Noticeboard(
            Connections connections, Register register, Publishing publishing, HandPosting byHand, Townspeople people) {
        this.connections = connections;
        this.register = register;
        this.publishing = publishing;
        this.byHand = byHand;
        this.people = people;
    }

    void open(Actor actor) {
        var account = account();
        var connection = connections.connect(
                actor,
                Network.NEXTDOOR,
                Map.of("name", account.name(), "address", String.valueOf(account.address())),
                true);
        register.link(actor, account.id(), connection);
    }

    Account account() {
        return register.all().stream()
                .filter(account -> account.network().equals(Network.NEXTDOOR))
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody has posted it by the reader's today. */
    static boolean posted(NamedCsvRecord row) {
        return Lately.on(row, KEY) && !row.getField("days").equals("0");
    }

    void post(Timeline timeline, NamedCsvRecord row, PostId post, Instant due) {
        if (posted(row)) {
            timeline.at(
                    due.plus(COFFEE),
                    () -> publishing.variants(post).stream()
                            .filter(variant -> variant.delivery() != null)
                            .forEach(variant -> byHand.posted(
                                    people.actor("Tom Okafor"),
                                    Objects.requireNonNull(variant.delivery()),
                                    "https://nextdoor.co.uk/p/" + row.getField("key"))));
        }
    }
}
