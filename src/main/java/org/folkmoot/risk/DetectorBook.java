package org.folkmoot.risk;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what a detector says into risks: opens the new ones, closes those that are not seen any more. */
@Component
class DetectorBook {

    private final Risks risks;
    private final RiskRegister register;
    private final Detections detections;
    private final RiskWords hazards;
    private final Words words;
    private final Clock clock;

    DetectorBook(
            Risks risks, RiskRegister register, Detections detections, RiskWords hazards, Words words, Clock clock) {
        this.risks = risks;
        this.register = register;
        this.detections = detections;
        this.hazards = hazards;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    void keep(Actor actor, Hazard hazard, Judgement judgement, RiskSettings settings) {
        switch (judgement) {
            case Judgement.CannotJudge(var why) -> detections.save(new Detection(hazard, clock.instant(), 0, 0, why));
            case Judgement.Seen seen -> {
                keep(actor, hazard, seen, settings);
                detections.save(new Detection(
                        hazard,
                        clock.instant(),
                        seen.sightings().size(),
                        seen.unjudged().size(),
                        null));
            }
        }
    }

    /** What a person closed with evidence is not opened again for a while, unless something else is seen. */
    private void keep(Actor actor, Hazard hazard, Judgement.Seen seen, RiskSettings settings) {
        var open = new HashMap<>(risks.openOf(hazard));
        var dismissed = risks.dismissed(hazard, clock.instant().minus(Duration.ofDays(settings.dismissedDays())));
        for (var sighting : seen.sightings()) {
            var known = open.remove(sighting.key());
            if (known != null && !known.seen().equals(sighting.sentence())) {
                register.seeAgain(actor, known, sighting.sentence());
            } else if (known == null && !sighting.sentence().equals(dismissed.get(sighting.key()))) {
                register.detect(actor, hazard, sighting, hazards, settings);
            }
        }
        open.forEach((key, risk) -> {
            if (!seen.unjudged().contains(key)) {
                register.vanish(actor, risk, words.of("risk.vanished"));
            }
        });
    }
}
