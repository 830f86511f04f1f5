package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.register.Account;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** R13: more than the allowed share of the answers promised in the last thirty days came late. */
@Component
class LateDetector implements Detector {

    private static final Duration LATELY = Duration.ofDays(30);

    private final Inbox inbox;
    private final Words words;
    private final Clock clock;

    LateDetector(Inbox inbox, Words words, Clock clock) {
        this.inbox = inbox;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Hazard hazard() {
        return Hazard.R13;
    }

    @Override
    public Judgement judge(Facts facts) {
        var now = clock.instant();
        var accounts = facts.accounts().stream().map(Account::id).toList();
        var waits =
                inbox.waits(accounts, now.minus(LATELY), now).stream().collect(Collectors.groupingBy(Wait::account));
        return Judgement.seen(facts.accounts().stream()
                .filter(account -> waits.containsKey(account.id()))
                .flatMap(account -> {
                    var promised = waits.get(account.id());
                    var late = promised.stream().filter(wait -> !wait.inTime()).count();
                    return late * 100 > (long) facts.settings().latePercent() * promised.size()
                            ? java.util.stream.Stream.of(Sighting.of(
                                    account, words.of("risk.seen.r13", Map.of("late", late, "all", promised.size()))))
                            : java.util.stream.Stream.empty();
                })
                .toList());
    }
}
