package org.folkmoot.checks;

import java.util.Objects;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.WebPages;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Looks with the network's API and on public pages; what only a person can see it leaves alone. */
@Component
class Looking {

    private final Connections connections;
    private final RegisterReading reading;
    private final WebPages pages;
    private final Words words;

    Looking(Connections connections, RegisterReading reading, WebPages pages, Words words) {
        this.connections = connections;
        this.reading = reading;
        this.pages = pages;
        this.words = words;
    }

    /** For one round: a page that several accounts share is fetched once in it. */
    PageReading round() {
        return new PageReading(pages, words);
    }

    /** In a practice installation nothing outside is looked at: its accounts only seem to be on the real networks. */
    Optional<Verdict> at(Check check, Account account, CheckSettings settings, PageReading round) {
        return switch (WayRule.of(check, account, settings)) {
            case READ -> Optional.of(connectionSays(check, account, settings));
            case OBSERVED ->
                connections.onlyPractice() ? Optional.empty() : Optional.of(round.of(check, account, settings));
            case REGISTER, ATTESTED -> Optional.empty();
        };
    }

    private Verdict connectionSays(Check check, Account account, CheckSettings settings) {
        var connection = connections.get(Objects.requireNonNull(account.connection()));
        return check == Check.NAME
                ? reading.named("name", connection.name(), settings.nameContains())
                : reading.named("handle", connection.handle(), settings.handleContains());
    }
}
