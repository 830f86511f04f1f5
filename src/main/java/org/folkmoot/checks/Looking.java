package org.folkmoot.checks;

import java.util.Objects;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.WebPages;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Looks with the network's API and on public pages; what only a person can see it leaves alone. */
@Component
class Looking {

    private final Connections connections;
    private final RegisterReading reading;
    private final Networks networks;
    private final WebPages pages;
    private final Words words;

    Looking(Connections connections, RegisterReading reading, Networks networks, WebPages pages, Words words) {
        this.connections = connections;
        this.reading = reading;
        this.networks = networks;
        this.pages = pages;
        this.words = words;
    }

    /** A page that several accounts share is fetched once in a round, and a connection's settings are read once. */
    record Round(PageReading pages, SettingsReading settings) {}

    /** @param way how it was seen */
    record Seen(Way way, Verdict verdict) {}

    Round round() {
        return new Round(new PageReading(pages, words), new SettingsReading(connections, networks, words));
    }

    /** In a practice installation nothing outside is looked at: its accounts only seem to be on the real networks. */
    Optional<Seen> at(Check check, Account account, CheckSettings settings, Round round) {
        return switch (WayRule.of(check, account, settings)) {
            case READ -> Optional.of(new Seen(Way.READ, connectionSays(check, account, settings)));
            case OBSERVED -> read(check, account, settings, round).or(() -> observed(check, account, settings, round));
            case ATTESTED -> read(check, account, settings, round);
            case REGISTER -> Optional.empty();
        };
    }

    private static Optional<Seen> read(Check check, Account account, CheckSettings settings, Round round) {
        return round.settings().of(check, account, settings).map(verdict -> new Seen(Way.READ, verdict));
    }

    private Optional<Seen> observed(Check check, Account account, CheckSettings settings, Round round) {
        return connections.onlyPractice()
                ? Optional.empty()
                : Optional.of(new Seen(Way.OBSERVED, round.pages().of(check, account, settings)));
    }

    private Verdict connectionSays(Check check, Account account, CheckSettings settings) {
        var connection = connections.get(Objects.requireNonNull(account.connection()));
        return check == Check.NAME
                ? reading.named("name", connection.name(), settings.nameContains())
                : reading.named("handle", connection.handle(), settings.handleContains());
    }
}
