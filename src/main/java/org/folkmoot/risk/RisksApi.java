package org.folkmoot.risk;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RisksApi {

    private final RiskRegister register;
    private final Risks risks;
    private final Playbooks playbooks;
    private final Detectors detectors;
    private final ControlSheet sheet;
    private final Rights rights;
    private final Dates dates;

    RisksApi(
            RiskRegister register,
            Risks risks,
            Playbooks playbooks,
            Detectors detectors,
            ControlSheet sheet,
            Rights rights,
            Dates dates) {
        this.register = register;
        this.risks = risks;
        this.playbooks = playbooks;
        this.detectors = detectors;
        this.sheet = sheet;
        this.rights = rights;
        this.dates = dates;
    }

    /** @param hazard the detector that opened it, such as {@code R1} */
    record RiskView(
            UUID id,
            int number,
            String category,
            String cause,
            String event,
            String effect,
            int likelihood,
            int impact,
            String controls,
            int residualLikelihood,
            int residualImpact,
            @Nullable UUID owner,
            LocalDate reviewOn,
            @Nullable UUID account,
            @Nullable String hazard,
            String seen,
            Instant openedAt,
            @Nullable Instant closedAt,
            int version) {

        static RiskView of(Risk risk) {
            return new RiskView(
                    risk.id().value(),
                    risk.number(),
                    risk.category().key(),
                    risk.cause(),
                    risk.event(),
                    risk.effect(),
                    risk.inherent().likelihood(),
                    risk.inherent().impact(),
                    risk.controls(),
                    risk.residual().likelihood(),
                    risk.residual().impact(),
                    risk.owner() == null ? null : risk.owner().value(),
                    risk.reviewOn(),
                    risk.account() == null ? null : risk.account().value(),
                    risk.hazard() == null ? null : risk.hazard().name(),
                    risk.seen(),
                    risk.openedAt(),
                    risk.closedAt(),
                    risk.version());
        }
    }

    record Words(@Nullable String words, @Nullable LocalDate next) {
        String text() {
            return words == null ? "" : words;
        }
    }

    record Judged(
            @Nullable String status,
            @Nullable String comments,
            @Nullable String residual,
            @Nullable String improvements) {}

    @GetMapping("/risks")
    Slice<RiskView> risks(RiskQuery query, Actor actor) {
        return risks.find(register.within(actor, query.filter(actor, dates.today())), query.after(), 100)
                .map(RiskView::of);
    }

    @PostMapping("/risks")
    ResponseEntity<RiskView> open(@RequestBody RiskForm body, Actor actor) {
        var id = register.open(actor, body.draft());
        return ResponseEntity.created(URI.create("/api/v1/risks/" + id.value())).body(view(id));
    }

    @GetMapping("/risks/{id}")
    RiskView risk(@PathVariable UUID id, Actor actor) {
        var risk = register.get(new RiskId(id));
        if (!register.maySee(actor, risk)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        return RiskView.of(risk);
    }

    @PutMapping("/risks/{id}")
    RiskView change(@PathVariable UUID id, @RequestBody RiskForm body, Actor actor) {
        register.change(actor, new RiskId(id), body.draft());
        return view(new RiskId(id));
    }

    @PostMapping("/risks/{id}/review")
    RiskView review(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        register.review(actor, new RiskId(id), body.next(), body.text());
        return view(new RiskId(id));
    }

    @PostMapping("/risks/{id}/closure")
    RiskView close(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        register.close(actor, new RiskId(id), Showing.inWords(body.text()));
        return view(new RiskId(id));
    }

    @PostMapping("/risks/{id}/playbook")
    RiskView start(@PathVariable UUID id, Actor actor) {
        playbooks.start(actor, new RiskId(id));
        return view(new RiskId(id));
    }

    @PostMapping("/risks/{id}/playbook/{step}")
    RiskView done(@PathVariable UUID id, @PathVariable String step, @RequestBody Words body, Actor actor) {
        playbooks.done(actor, new RiskId(id), step, Showing.inWords(body.text()));
        return view(new RiskId(id));
    }

    @PostMapping("/detectors/looks")
    List<Detection> look(Actor actor) {
        detectors.look(actor);
        return List.copyOf(detectors.last().values());
    }

    @PutMapping("/risk-settings")
    RiskSettings judgeBy(@RequestBody RiskSettings body, Actor actor) {
        detectors.judgeBy(actor, body);
        return detectors.settings();
    }

    @GetMapping("/control-sheet")
    List<ControlLine> sheet(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return sheet.lines();
    }

    @PutMapping("/control-sheet/{control}")
    List<ControlLine> judge(@PathVariable String control, @RequestBody Judged body, Actor actor) {
        sheet.judge(
                actor,
                control.replace('-', '.'),
                ControlLine.Status.of(text(body.status())).orElse(null),
                text(body.comments()),
                text(body.residual()),
                text(body.improvements()));
        return sheet.lines();
    }

    private RiskView view(RiskId id) {
        return RiskView.of(register.get(id));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
