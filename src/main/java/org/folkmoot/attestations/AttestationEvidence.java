package org.folkmoot.attestations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.register.Account;
import org.folkmoot.register.RegisterHistory;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How many entries were confirmed in time, on any day since the register is kept. */
@Component
class AttestationEvidence implements Evidence {

    private static final String CONFIRMED = "attestations.entries";

    private final RegisterHistory history;
    private final AttestationRows rows;
    private final Dates dates;
    private final Words words;

    AttestationEvidence(RegisterHistory history, AttestationRows rows, Dates dates, Words words) {
        this.history = history;
        this.rows = rows;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                CONFIRMED,
                words.of(CONFIRMED),
                List.of("up to date", "updated", "review", "audit", "contact", "chart", "kept")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var ours = history.accountsAt(end.minusMillis(1)).stream()
                .filter(account -> account.status().ours())
                .map(Account::id)
                .toList();
        var confirmed = rows.confirmedBetween(
                on.minusDays(rows.settings().every()).atStartOfDay(dates.zone()).toInstant(), end);
        var done = (int) ours.stream().filter(confirmed::contains).count();
        return new Progress(
                done,
                ours.size(),
                words.of(CONFIRMED + ".sentence", Map.of("done", done, "total", ours.size())),
                "/attestations");
    }
}
