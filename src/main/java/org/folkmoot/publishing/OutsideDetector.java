package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.register.Account;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.Sighting;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** R18: posts of the last thirty days that did not come from here. Whose posts cannot be read, it does not judge. */
@Component
class OutsideDetector implements Detector {

    private static final Duration LATELY = Duration.ofDays(30);

    private final Feeds feeds;
    private final VariantLists lists;
    private final Words words;
    private final Clock clock;

    OutsideDetector(Feeds feeds, VariantLists lists, Words words, Clock clock) {
        this.feeds = feeds;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Hazard hazard() {
        return Hazard.R18;
    }

    @Override
    public Judgement judge(Facts facts) {
        var seen = new ArrayList<Sighting>();
        var unjudged = new HashSet<String>();
        for (var account : facts.accounts()) {
            var connection =
                    account.connection() == null ? null : facts.connections().get(account.connection());
            var posts = connection == null
                    ? java.util.Optional.<java.util.List<RemotePost>>empty()
                    : feeds.since(connection, clock.instant().minus(LATELY));
            if (posts.isEmpty()) {
                unjudged.add(account.id().value().toString());
                continue;
            }
            var strange =
                    posts.get().stream().filter(post -> !ours(account, post)).count();
            if (strange > 0) {
                seen.add(Sighting.of(account, words.of("risk.seen.r18", Map.of("count", strange))));
            }
        }
        return new Judgement.Seen(seen, unjudged);
    }

    private boolean ours(Account account, RemotePost post) {
        return lists.published(account.id(), post.ref().id()).isPresent();
    }
}
