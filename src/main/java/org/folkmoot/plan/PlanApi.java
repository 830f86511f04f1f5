package org.folkmoot.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The plan for other programs. */
@RestController
@RequestMapping("/api/v1/plan")
class PlanApi {

    private final ActionPlan plan;
    private final PlanImports imports;

    PlanApi(ActionPlan plan, PlanImports imports) {
        this.plan = plan;
        this.imports = imports;
    }

    record PlanBody(UUID id, String title, LocalDate starts, LocalDate ends, LocalDate on, List<PointBody> points) {
        static PlanBody of(Board board) {
            var plan = board.plan();
            return new PlanBody(
                    plan.id().value(),
                    plan.title(),
                    plan.starts(),
                    plan.ends(),
                    board.on(),
                    board.points().stream()
                            .map(point -> PointBody.of(board, point))
                            .toList());
        }
    }

    /** @param timeframe the plan's own words; {@code due} is the next due day, or the missed one of a red point */
    record PointBody(
            UUID id,
            String number,
            String action,
            String text,
            String officer,
            @Nullable UUID answers,
            String timeframe,
            @Nullable LocalDate due,
            Rag status,
            @Nullable String measure,
            Evidence.@Nullable Progress evidence,
            @Nullable StatementBody stated) {
        static PointBody of(Board board, PointStanding standing) {
            var point = standing.point();
            return new PointBody(
                    point.id().value(),
                    point.label(),
                    board.actions().stream()
                            .filter(action -> action.number() == point.action())
                            .findFirst()
                            .orElseThrow()
                            .title(),
                    point.text(),
                    point.officer(),
                    standing.answers().map(person -> person.id().value()).orElse(null),
                    point.words(),
                    standing.due(),
                    standing.rag(),
                    point.topic(),
                    standing.evidence().orElse(null),
                    standing.stated().map(StatementBody::of).orElse(null));
        }
    }

    record StatementBody(int percent, String words, String by, Instant at) {
        static StatementBody of(Statement statement) {
            return new StatementBody(statement.percent(), statement.words(), statement.by(), statement.at());
        }
    }

    record NewStatement(int percent, @Nullable String words) {}

    record NewReading(String text) {

        NewReading {
            text = text == null ? "" : text;
        }
    }

    record Created(UUID id) {}

    record Rules(List<String> seasons, int amberDays, int amberBelow) {}

    @GetMapping
    PlanBody plan(Actor actor) {
        return PlanBody.of(board());
    }

    @GetMapping("/points")
    Rows points(Actor actor) {
        return new Rows(PlanBody.of(board()).points(), null);
    }

    record Rows(List<PointBody> rows, @Nullable String next) {}

    /** @param action the number of an action of the plan in force; of the point only the text is needed */
    record NewPoint(
            int action,
            @Nullable String text,
            @Nullable String officer,
            @Nullable String words,
            @Nullable String due,
            @Nullable String topic) {
        PointChange point() {
            return new PointChange(text, officer, words, due, topic);
        }
    }

    @PostMapping("/points")
    @ResponseStatus(HttpStatus.CREATED)
    PointBody add(Actor actor, @RequestBody NewPoint point) {
        var id = plan.add(actor, point.action(), point.point());
        return point(actor, id.value());
    }

    @GetMapping("/points/{id}")
    PointBody point(Actor actor, @PathVariable UUID id) {
        return PlanBody.of(board()).points().stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(PlanApi::missing);
    }

    @PatchMapping("/points/{id}")
    PointBody change(Actor actor, @PathVariable UUID id, @RequestBody PointChange change) {
        plan.change(actor, new PointId(id), change);
        return point(actor, id);
    }

    @PostMapping("/points/{id}/statements")
    @ResponseStatus(HttpStatus.CREATED)
    PointBody state(Actor actor, @PathVariable UUID id, @RequestBody NewStatement statement) {
        plan.state(actor, new PointId(id), statement.percent(), statement.words() == null ? "" : statement.words());
        return point(actor, id);
    }

    @GetMapping("/measures")
    List<Evidence.Topic> measures(Actor actor) {
        return plan.measures();
    }

    @GetMapping("/settings")
    Rules settings(Actor actor) {
        var settings = plan.settings();
        return new Rules(
                settings.seasons().stream().map(MonthDay::toString).toList(),
                settings.amberDays(),
                settings.amberBelow());
    }

    @PutMapping("/settings")
    Rules settings(Actor actor, @RequestBody Rules rules) {
        plan.judgeBy(actor, PlanSettings.of(String.join(",", rules.seasons()), rules.amberDays(), rules.amberBelow()));
        return settings(actor);
    }

    /** Officers of the plan with the id of the person who is meant; null is nobody. */
    @PutMapping("/officers")
    Map<String, PersonId> officers(Actor actor, @RequestBody Map<String, @Nullable UUID> officers) {
        var meant = new HashMap<String, Optional<PersonId>>();
        officers.forEach((officer, person) ->
                meant.put(officer, Optional.ofNullable(person).map(PersonId::new)));
        plan.nameOfficers(actor, meant);
        return plan.answering();
    }

    @PostMapping("/readings")
    ResponseEntity<Created> read(Actor actor, @RequestBody NewReading reading) {
        var id = imports.read(actor, "", reading.text().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Created(id.value()));
    }

    @GetMapping("/readings/{id}")
    ReadPlan reading(Actor actor, @PathVariable UUID id) {
        return imports.reading(actor, new ReadingId(id));
    }

    @PutMapping("/readings/{id}")
    ReadPlan correct(Actor actor, @PathVariable UUID id, @RequestBody ReadPlan plan) {
        imports.correct(actor, new ReadingId(id), plan);
        return reading(actor, id);
    }

    @PostMapping("/readings/{id}/adoption")
    ResponseEntity<Created> adopt(Actor actor, @PathVariable UUID id) {
        var adopted = imports.adopt(actor, new ReadingId(id));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Created(adopted.value()));
    }

    private Board board() {
        return plan.board().orElseThrow(PlanApi::missing);
    }

    static Refused missing() {
        return new Refused(Refused.Kind.MISSING, Problem.of("", "plan.missing"));
    }
}
