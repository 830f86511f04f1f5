package org.folkmoot.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.foundation.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
@LeavesTraces
class TrailTest {

    @Autowired
    Trail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    TrailVerifier verifier;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Value("${folkmoot.data}")
    Path data;

    private final Subject mere = new Subject("lake", UUID.randomUUID(), "Dun Mere");
    private final Actor priya = new Actor.Person(UUID.randomUUID(), "Priya Nandra", true);

    record LakeRenamed(Actor actor, Subject subject, Instant at, List<Change> changes, Optional<String> reason)
            implements Recorded {}

    @BeforeEach
    void restoreTheTrail() {
        tamper("truncate archive.trail restart identity; truncate archive.root");
    }

    @Test
    void tellsWhoDidWhatWhenAndWhy() {
        rename("Mere", "Dun Mere");

        var entry = trail.of(mere.id(), null, 10).rows().getFirst();
        assertThat(entry.what()).isEqualTo("lake renamed");
        assertThat(entry.actorName()).isEqualTo("Priya Nandra");
        assertThat(entry.changes()).containsExactly(Change.of("name", "Mere", "Dun Mere"));
        assertThat(entry.reason()).isEqualTo("The map said so");
        assertThat(entry.sealed()).isFalse();
    }

    @Test
    void pagesThroughALongHistoryWithoutLossOrRepetition() {
        for (var n = 0; n < 7; n++) {
            rename("Mere " + n, "Mere " + (n + 1));
        }

        var first = trail.of(mere.id(), null, 4);
        var second = trail.of(mere.id(), first.next(), 4);

        assertThat(first.rows()).hasSize(4);
        assertThat(second.rows()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(first.rows().getLast().number())
                .isGreaterThan(second.rows().getFirst().number());
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(event("Mere", "Dun Mere")))
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void isNeverRewritten() {
        rename("Mere", "Dun Mere");
        assertThatThrownBy(() -> jdbc.sql("update archive.trail set actor_name = 'Nobody'")
                        .update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from archive.trail").update()).hasStackTraceContaining("append-only");
        sealer.run();
        assertThatThrownBy(
                        () -> jdbc.sql("update archive.trail set position = 9").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate archive.trail").update()).hasStackTraceContaining("Append-only");
    }

    @Test
    void sealsWhatIsCommittedAndSaysWhatIsNotSealedYet() {
        rename("Mere", "Dun Mere");
        sealer.run();
        rename("Dun Mere", "Great Dun Mere");

        var report = verifier.verify();
        assertThat(report.sound()).isTrue();
        assertThat(report.intact()).isEqualTo(1);
        assertThat(report.unsealed()).isEqualTo(1);
    }

    @Test
    void waitsForATransactionThatMayStillWriteAnEarlierEntry() {
        transaction.executeWithoutResult(slow -> {
            jdbc.sql("select pg_current_xact_id()").query().singleRow();
            var other = new Thread(() -> rename("Mere", "Dun Mere"));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            var sealing = new Thread(sealer::run);
            sealing.start();
            try {
                sealing.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(verifier.verify().unsealed()).isEqualTo(1);

        sealer.run();
        assertThat(verifier.verify().unsealed()).isZero();
    }

    @Test
    void namesTheFirstEntryThatSomebodyChangedBehindItsBack() {
        fiveSealed();
        tamper("update archive.trail set actor_name = 'Nobody' where position = 3");

        var broken = verifier.verify().firstBroken().orElseThrow();
        assertThat(broken.position()).isEqualTo(3);
        assertThat(broken.why()).contains("lake renamed");
    }

    @Test
    void namesTheFirstEntryThatIsMissing() {
        fiveSealed();
        tamper("delete from archive.trail where position = 2");

        var broken = verifier.verify().firstBroken().orElseThrow();
        assertThat(broken.position()).isEqualTo(2);
        assertThat(broken.why()).contains("missing");
    }

    @Test
    void signsTheDayThatHasEndedAndNoticesACutEnd() {
        clock.set(Instant.parse("2026-05-06T09:00:00Z"));
        fiveSealed();
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        sealer.run();
        assertThat(verifier.verify().roots()).isPositive();

        tamper("delete from archive.trail where position = 5");
        assertThat(verifier.verify().rootProblems().toString()).contains("ends before position 5");
    }

    @Test
    void noticesAWholeChainMadeAnewWithoutTheKey() {
        fiveSealed();
        tamper("update archive.root set signature = '\\x00'");

        assertThat(verifier.verify().sound()).isFalse();
    }

    @Test
    void keepsTheSigningKeyToItself() throws Exception {
        fiveSealed();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/trail.key"))))
                .isEqualTo("rw-------");
    }

    private void fiveSealed() {
        for (var n = 0; n < 5; n++) {
            rename("Mere " + n, "Mere " + (n + 1));
        }
        sealer.run();
    }

    private void rename(String before, String after) {
        transaction.executeWithoutResult(status -> events.publishEvent(event(before, after)));
    }

    private LakeRenamed event(String before, String after) {
        return new LakeRenamed(
                priya,
                mere,
                clock.instant(),
                List.of(Change.of("name", before, after)),
                Optional.of("The map said so"));
    }

    /** What somebody with the database's own password could do. */
    private void tamper(String sql) {
        jdbc.sql("set session_replication_role = replica; " + sql + "; set session_replication_role = origin")
                .update();
    }
}
