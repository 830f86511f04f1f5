package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Figure;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/**
 * R5: a live account on which nothing was posted for long. Whose posts cannot be read, it judges by the day of the newest
 * post that somebody typed: idle is what was idle when they looked.
 */
@Component
class IdleDetector implements Detector {

    private final Feeds feeds;
    private final AccountFigures figures;
    private final Words words;
    private final Dates dates;
    private final Clock clock;

    IdleDetector(Feeds feeds, AccountFigures figures, Words words, Dates dates, Clock clock) {
        this.feeds = feeds;
        this.figures = figures;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public Hazard hazard() {
        return Hazard.R5;
    }

    @Override
    public Judgement judge(Facts facts) {
        var days = facts.settings().idleDays();
        var seen = new ArrayList<Sighting>();
        var unjudged = new HashSet<String>();
        var typed = figures.newest(facts.accounts().stream().map(Account::id).toList());
        for (var account : facts.accounts()) {
            if (account.status() != AccountStatus.LIVE) {
                continue;
            }
            var posts = read(account, facts, days);
            if (posts.isEmpty()) {
                var last = typed.getOrDefault(account.id(), Map.of()).get(Figure.LAST_POST);
                if (last != null && ChronoUnit.DAYS.between(last.day(), last.seenOn()) >= days) {
                    seen.add(Sighting.of(account, sentence(last)));
                } else if (last == null || last.day().isBefore(facts.today().minusDays(days))) {
                    unjudged.add(account.id().value().toString());
                }
            } else if (posts.get().isEmpty()) {
                seen.add(Sighting.of(account, words.of("risk.seen.r5", Map.of("days", days))));
            }
        }
        return new Judgement.Seen(seen, unjudged);
    }

    private String sentence(Figure last) {
        return words.of(
                "risk.seen.r5.typed",
                Map.of(
                        "days",
                        ChronoUnit.DAYS.between(last.day(), last.seenOn()),
                        "seen",
                        dates.day(last.seenOn()),
                        "source",
                        last.source()));
    }

    private Optional<java.util.List<RemotePost>> read(Account account, Facts facts, int days) {
        var since = clock.instant().minus(Duration.ofDays(days));
        var connection =
                account.connection() == null ? null : facts.connections().get(account.connection());
        return connection == null ? Optional.empty() : feeds.since(connection, since);
    }
}
