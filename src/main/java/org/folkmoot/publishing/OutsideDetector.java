package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.folkmoot.register.Account;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/**
 * R18: posts of the last thirty days that were made on the network itself, as the reader of native posts has told them
 * from ours. Where none is known, it judges only accounts whose posts were read lately.
 */
@Component
class OutsideDetector implements Detector {

    private static final Duration LATELY = Duration.ofDays(30);

    /** Readings are an hour apart; after so long a silence something may have been posted that nobody saw (D). */
    private static final Duration FRESH = Duration.ofDays(2);

    private final NativePosts natives;
    private final NativeReader reader;
    private final Words words;
    private final Clock clock;

    OutsideDetector(NativePosts natives, NativeReader reader, Words words, Clock clock) {
        this.natives = natives;
        this.reader = reader;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Hazard hazard() {
        return Hazard.R18;
    }

    @Override
    public Judgement judge(Facts facts) {
        var now = clock.instant();
        var made = natives.madeSince(now.minus(LATELY));
        var seen = new ArrayList<Sighting>();
        var unjudged = new HashSet<String>();
        for (var account : facts.accounts()) {
            var count = made.getOrDefault(account.id(), 0);
            if (count > 0) {
                seen.add(Sighting.of(account, words.of("risk.seen.r18", Map.of("count", count))));
            } else if (!read(account, now.minus(FRESH))) {
                unjudged.add(account.id().value().toString());
            }
        }
        return new Judgement.Seen(seen, unjudged);
    }

    private boolean read(Account account, Instant since) {
        var connection = account.connection();
        return connection != null
                && reader.lastRead(connection).filter(since::isBefore).isPresent();
    }
}
