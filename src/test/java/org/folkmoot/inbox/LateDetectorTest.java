package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.inbox.InboxFixture.comment;
import static org.folkmoot.inbox.InboxFixture.karen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.register.Register;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.RiskSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class LateDetectorTest {

    /** A Wednesday, 10:00 in Dunmere. */
    private static final Instant TEN = Instant.parse("2026-11-18T10:00:00Z");

    @Autowired
    InboxFixture dunmere;

    @Autowired
    Intake intake;

    @Autowired
    LateDetector detector;

    @Autowired
    Register register;

    @Autowired
    SettableClock clock;

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void r13OpensWhenAnswersAreLateAndClosesWhenNoneWasLateForAMonth() {
        clock.set(TEN);
        var waste = dunmere.account(TEN.minus(Duration.ofDays(100)));
        intake.take(waste.connection(), karen("late-1", "Bin missed", TEN), false);
        assertThat(sightings(waste)).as("still in time").isEmpty();

        clock.set(TEN.plus(Duration.ofDays(7)));
        assertThat(sightings(waste)).as("nobody has answered").hasSize(1);
        intake.take(
                waste.connection(),
                comment("ours-1", "did:us", "Dunmere", "post-1", "late-1", "Sorry", clock.instant(), true),
                false);
        clock.set(TEN.plus(Duration.ofDays(45)));
        assertThat(sightings(waste)).as("a month ago").isEmpty();
        assertThat(detector.hazard()).isEqualTo(Hazard.R13);
    }

    private List<?> sightings(InboxFixture.Connected waste) {
        var account = register.account(waste.account());
        var facts = new Facts(
                List.of(account),
                List.of(account),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of(),
                RiskSettings.starter(),
                LocalDate.of(2026, 11, 18));
        return ((Judgement.Seen) detector.judge(facts)).sightings();
    }
}
