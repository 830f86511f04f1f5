package org.folkmoot.risk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.checks.Proofs;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works through a risk step by step: each step needs evidence, and none is skipped. */
@Service
public class Playbooks {

    private final PlaybookRows rows;
    private final RiskRegister risks;
    private final Detections detections;
    private final Proofs proofs;
    private final Dates dates;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    Playbooks(
            PlaybookRows rows,
            RiskRegister risks,
            Detections detections,
            Proofs proofs,
            Dates dates,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.risks = risks;
        this.detections = detections;
        this.proofs = proofs;
        this.dates = dates;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Playbook> of(RiskId risk) {
        return rows.of(risk);
    }

    /** The clock runs from now on. */
    @Transactional
    public void start(Actor actor, RiskId id) {
        var risk = risks.get(id);
        risks.requireLooking(actor, risk);
        var kind = PlaybookKind.against(risk.hazard())
                .orElseThrow(() -> Refused.invalid(Problem.of("", "risk.playbook.none")));
        var due = dates.today().plusDays(detections.settings().profileDays());
        var playbook = new Playbook(ids.next(), id, kind, clock.instant(), actor.name(), due, List.of());
        if (!rows.add(playbook)) {
            throw Refused.overtaken(Problem.of("", "risk.playbook.started-already"));
        }
        bells.publishEvent(new PlaybookStarted(
                actor,
                risk.subject(),
                clock.instant(),
                List.of(Change.of("playbook", null, kind.key()), Change.of("due", null, due))));
    }

    @Transactional
    public void done(Actor actor, RiskId id, String step, Showing showing) {
        var risk = risks.get(id);
        risks.requireLooking(actor, risk);
        var playbook = rows.of(id).orElseThrow(() -> Refused.missing("page"));
        if (!playbook.kind().steps().contains(step)) {
            throw Refused.missing("page");
        }
        if (!playbook.next().equals(Optional.of(step))) {
            throw Refused.overtaken(Problem.of("", "risk.playbook.order", Map.of()));
        }
        Refused.unlessEmpty(showing.problems());
        var proof = proofs.keep(risk.account(), showing.fileName(), showing.file(), actor.name());
        var done = new Playbook.Done(
                step, clock.instant(), actor.name(), showing.words().strip(), proof.orElse(null));
        if (!rows.done(playbook.id(), done)) {
            throw Refused.overtaken(Problem.of("", "risk.playbook.order"));
        }
        bells.publishEvent(
                new PlaybookStepDone(actor, risk.subject(), clock.instant(), List.of(Change.of("step", null, step))));
    }
}
