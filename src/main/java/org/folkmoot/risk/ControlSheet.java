package org.folkmoot.risk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.TwoFactor;
import org.folkmoot.risk.ControlLine.Status;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The security control sheet of the UK Government Communication Service and the NCSC for social media. Of the sheet itself
 * controls 1.1 to 1.8 and 2.1 could be read (2026-11-21 and again 2026-11-27). What stands with a letter is no control of
 * it, but what the same principles ask for in the NCSC's advice, as nicybersecuritycentre.gov.uk/node/387 and the GCS sum
 * it up (read 2026-11-27). Folkmoot's data fill it in; a person may judge otherwise, with reasons.
 */
@Service
public class ControlSheet {

    static final List<String> CONTROLS =
            List.of("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "2.1", "2.a", "2.b", "3.a", "4.a", "5.a");
    private static final int LONGEST = 2_000;

    private final FactFinder finder;
    private final Risks risks;
    private final Detections detections;
    private final Controls controls;
    private final Rights rights;
    private final Words words;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    ControlSheet(
            FactFinder finder,
            Risks risks,
            Detections detections,
            Controls controls,
            Rights rights,
            Words words,
            ApplicationEventPublisher bells,
            Clock clock) {
        this.finder = finder;
        this.risks = risks;
        this.detections = detections;
        this.controls = controls;
        this.rights = rights;
        this.words = words;
        this.bells = bells;
        this.clock = clock;
    }

    public List<ControlLine> lines() {
        var facts = finder.facts();
        var added = controls.all();
        return CONTROLS.stream()
                .map(control -> line(control, facts, added.get(control)))
                .toList();
    }

    /** Red with any control not met, amber with one partly met or not judged, green when all are met. */
    public Map<String, Status> principles() {
        var principles = new LinkedHashMap<String, Status>();
        lines().stream()
                .collect(Collectors.groupingBy(ControlLine::principle, LinkedHashMap::new, Collectors.toList()))
                .forEach((principle, lines) -> principles.put(principle, worst(lines)));
        return principles;
    }

    /** @param status null to leave it to what Folkmoot's data say */
    @Transactional
    public void judge(
            Actor actor,
            String control,
            @Nullable Status status,
            String comments,
            String residual,
            String improvements) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        if (!CONTROLS.contains(control)) {
            throw Refused.missing("page");
        }
        if (comments.length() > LONGEST || residual.length() > LONGEST || improvements.length() > LONGEST) {
            throw Refused.invalid(Problem.of("comments", "risk.long", Map.of("most", LONGEST)));
        }
        if (status != null && comments.isBlank()) {
            throw Refused.invalid(Problem.of("comments", "risk.control.why"));
        }
        controls.save(
                new Controls.Added(
                        control, status, comments.strip(), residual.strip(), improvements.strip(), actor.name()),
                clock.instant());
        bells.publishEvent(new ControlJudged(
                actor,
                new Subject("control", new UUID(1, CONTROLS.indexOf(control)), "Control " + control),
                clock.instant(),
                List.of(Change.of("status", null, status == null ? "as computed" : status.key()))));
    }

    private static Status worst(List<ControlLine> lines) {
        if (lines.stream().anyMatch(line -> line.status().equals(Optional.of(Status.NOT_MET)))) {
            return Status.NOT_MET;
        }
        return lines.stream().allMatch(line -> line.status().equals(Optional.of(Status.MET)))
                ? Status.MET
                : Status.PARTLY;
    }

    private ControlLine line(String control, Facts facts, Controls.@Nullable Added added) {
        var computed = computed(control, facts);
        return new ControlLine(
                control,
                computed.words(),
                computed.status(),
                added == null ? null : added.status(),
                added == null ? "" : added.comments(),
                added == null ? "" : added.residual(),
                added == null ? "" : added.improvements(),
                added == null ? "" : added.by());
    }

    private record Computed(@Nullable Status status, String words) {}

    private Computed computed(String control, Facts facts) {
        return switch (control) {
            case "1.1" ->
                share(
                        control,
                        facts,
                        account -> account.access().twoFactor() == TwoFactor.REQUIRED
                                || account.access().twoFactor() == TwoFactor.OFF);
            case "1.2" ->
                share(
                        control,
                        facts,
                        account -> !account.access().recoveryEmail().isBlank());
            case "1.3" -> share(control, facts, account -> account.incident().written());
            case "1.5" -> unused(facts);
            case "1.6" -> share(control, facts, account -> account.life().assured());
            case "1.7", "1.8" -> new Computed(Status.MET, words.of("risk.control.known." + control.replace('.', '-')));
            case "2.1" ->
                share(
                        control,
                        facts,
                        account -> account.access().model() == AccessModel.PORTFOLIO || account.connection() != null);
            case "2.a" -> free(control, Hazard.R3, Hazard.R7);
            case "3.a" -> share(control, facts, account -> account.connection() != null);
            case "4.a" -> free(control, Hazard.R18);
            case "5.a" ->
                share(
                        control,
                        facts,
                        account ->
                                account.incident().rehearsedSince(facts.today().minusMonths(12)));
            default -> new Computed(null, words.of("risk.control.known.nothing"));
        };
    }

    private Computed share(String control, Facts facts, Predicate<Account> inOrder) {
        var all = facts.accounts().size();
        var done = (int) facts.accounts().stream().filter(inOrder).count();
        var status = all == 0 ? null : done == all ? Status.MET : done == 0 ? Status.NOT_MET : Status.PARTLY;
        return new Computed(
                status,
                words.of("risk.control.known." + control.replace('.', '-'), Map.of("done", done, "total", all)));
    }

    /** Met while nothing of it is seen, as soon as its detectors have looked. */
    private Computed free(String control, Hazard... hazards) {
        var last = detections.all();
        for (var hazard : hazards) {
            var looked = last.get(hazard);
            if (looked == null || looked.why() != null) {
                return new Computed(null, words.of("risk.control.known.nothing"));
            }
        }
        var open = Stream.of(hazards)
                .mapToInt(hazard -> risks.openOf(hazard).size())
                .sum();
        return new Computed(
                open == 0 ? Status.MET : Status.PARTLY,
                words.of("risk.control.known." + control.replace('.', '-'), Map.of("count", open)));
    }

    /** Only when the detector for idle accounts has looked is anything known. */
    private Computed unused(Facts facts) {
        var looked = detections.all().get(Hazard.R5);
        if (looked == null || looked.why() != null) {
            return new Computed(null, words.of("risk.control.known.nothing"));
        }
        var idle = risks.openOf(Hazard.R5).size();
        var dormant = (int) facts.accounts().stream()
                .filter(account -> account.status() == AccountStatus.DORMANT)
                .count();
        return new Computed(
                idle == 0 && dormant == 0 ? Status.MET : Status.PARTLY,
                words.of("risk.control.known.1-5", Map.of("idle", idle, "dormant", dormant)));
    }
}
