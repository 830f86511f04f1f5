package org.folkmoot.risk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets every detector look, and opens and closes risks by what they say. */
@Service
public class Detectors {

    private final List<Detector> detectors;
    private final FactFinder finder;
    private final DetectorBook book;
    private final Detections detections;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    Detectors(
            List<Detector> detectors,
            FactFinder finder,
            DetectorBook book,
            Detections detections,
            Rights rights,
            ApplicationEventPublisher bells,
            Clock clock) {
        this.detectors = detectors.stream()
                .sorted(Comparator.comparing(Detector::hazard))
                .toList();
        this.finder = finder;
        this.book = book;
        this.detections = detections;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    /** Looks now. Each detector's findings are saved by themselves, so that one that fails keeps no other from it. */
    public void look(Actor actor) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var facts = finder.facts();
        detectors.forEach(detector -> book.keep(actor, detector.hazard(), judge(detector, facts), facts.settings()));
    }

    public RiskSettings settings() {
        return detections.settings();
    }

    @Transactional
    public void judgeBy(Actor actor, RiskSettings settings) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(settings.problems());
        var before = detections.settings();
        detections.save(settings);
        var changes = Stream.of(
                        Change.of("days for a person-profile", before.profileDays(), settings.profileDays()),
                        Change.of("idle days", before.idleDays(), settings.idleDays()),
                        Change.of("late percent", before.latePercent(), settings.latePercent()),
                        Change.of("days before a connection ends", before.tokenDays(), settings.tokenDays()),
                        Change.of("days to a review", before.reviewDays(), settings.reviewDays()),
                        Change.of("days of silence", before.dismissedDays(), settings.dismissedDays()),
                        Change.of("months of training", before.trainingMonths(), settings.trainingMonths()))
                .filter(Change::happened)
                .toList();
        bells.publishEvent(new RiskSettingsChanged(
                actor,
                new org.folkmoot.foundation.Subject("risks", new java.util.UUID(0, 1), "Risks"),
                clock.instant(),
                changes));
    }

    Map<Hazard, Detection> last() {
        return detections.all();
    }

    /** A detector that fails has not judged: its risks stay as they are. */
    private static Judgement judge(Detector detector, Facts facts) {
        try {
            return detector.judge(facts);
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(Detectors.class).error("Detector {} failed", detector.hazard(), e);
            return new Judgement.CannotJudge("risk.cannot.failed");
        }
    }
}
