package org.folkmoot.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links committed entries into the hash chain, and signs its head once a day has ended. Entries of transactions that may
 * still run, and everything after them, wait: they are the unsealed tail.
 */
@Component
class Sealer implements Recurring {

    private static final int BATCH = 1_000;

    private final Entries entries;
    private final Roots roots;
    private final RootKey key;
    private final Organisations organisations;
    private final Clock clock;

    Sealer(Entries entries, Roots roots, RootKey key, Organisations organisations, Clock clock) {
        this.entries = entries;
        this.roots = roots;
        this.key = key;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "archive.sealer";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    @Transactional
    public void run() {
        if (roots.lock()) {
            signEndedDay(seal());
        }
    }

    private Roots.Head seal() {
        var head = roots.head();
        for (var link : entries.unsealed(BATCH)) {
            var position = head.position() + 1;
            head = new Roots.Head(position, link.hashAfter(head.hash(), position));
            entries.seal(link.entry().number(), position, head.hash());
        }
        return head;
    }

    private void signEndedDay(Roots.Head head) {
        var day = today().minusDays(1);
        var due = head.position() > 0
                && roots.lastDay().map(last -> last.isBefore(day)).orElse(true);
        if (due) {
            var signature = key.sign(Root.message(day, head.position(), head.hash()));
            roots.add(new Root(day, head.position(), head.hash(), signature, key.publicKey(), clock.instant()));
        }
    }

    private LocalDate today() {
        var zone = organisations.find().map(Organisation::zone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
