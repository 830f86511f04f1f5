package org.folkmoot.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which networks the council uses: an assessment judges a network, a stance says what follows from it, and at the end of
 * a pilot somebody adopts it, goes on trying or stops. Everybody who is signed in may read.
 */
@Service
public class Adoption {

    /** There is one set of weights in an installation, so its id is fixed. */
    private static final Subject WEIGHTS = new Subject("criteria", new UUID(0, 3), "Criteria for networks");

    private static final int LONGEST = 4_000;

    private final Stances stances;
    private final Assessments assessments;
    private final Networks networks;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    Adoption(
            Stances stances,
            Assessments assessments,
            Networks networks,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.stances = stances;
        this.assessments = assessments;
        this.networks = networks;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /** Empty while the council has not said anything about it. */
    public Optional<NetworkStance> stance(Network network) {
        return stances.current(network.key());
    }

    /** One of each network that the council has said something about, by name. */
    public List<NetworkStance> stances() {
        return stances.current();
    }

    /** Newest first. */
    public List<NetworkStance> history(String network) {
        return stances.of(network);
    }

    public List<Assessment> assessments(String network) {
        return assessments.of(network);
    }

    public Assessment assessment(UUID id) {
        return assessments.find(id).orElseThrow(() -> Refused.missing("assessment"));
    }

    public Map<Criterion, Integer> weights() {
        return assessments.weights();
    }

    /** The name of a network by its key, also of one that only the council's assessments know. */
    public String name(String network) {
        return networks.find(network)
                .map(known -> networks.info(known).name())
                .or(() -> stances.current(network).map(NetworkStance::name))
                .or(() -> assessments.of(network).stream().map(Assessment::name).findFirst())
                .orElseThrow(() -> Refused.missing("page"));
    }

    @Transactional
    public UUID assess(Actor actor, AssessmentDraft draft) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        var name = meant(draft);
        var problems = new ArrayList<Problem>();
        if (name.isEmpty()) {
            problems.add(Problem.of("network", "adoption.problem.network"));
        }
        for (var criterion : Criterion.values()) {
            var score = draft.scores().get(criterion);
            if (score == null || score < 0 || score > 5) {
                problems.add(Problem.of(criterion.key(), "adoption.problem.score"));
            }
            if (draft.notes().getOrDefault(criterion, "").length() > LONGEST) {
                problems.add(Problem.of(criterion.key() + "-note", "adoption.problem.long"));
            }
        }
        if (draft.summary().isBlank() || draft.summary().length() > LONGEST) {
            problems.add(Problem.of("summary", "adoption.problem.summary"));
        }
        Refused.unlessEmpty(problems);

        var weights = assessments.weights();
        var scores = draft.scores().entrySet().stream()
                .map(score -> new Score(
                        score.getKey(),
                        score.getValue(),
                        Objects.requireNonNull(weights.get(score.getKey())),
                        draft.notes().getOrDefault(score.getKey(), "").strip()))
                .toList();
        var assessment = new Assessment(
                ids.next(),
                name.get().key(),
                name.get().name(),
                draft.summary().strip(),
                scores,
                actor.name(),
                clock.instant());
        assessments.add(assessment);
        bells.publishEvent(new NetworkAssessed(
                actor,
                new Subject("assessment", assessment.id(), assessment.name()),
                clock.instant(),
                List.of(Change.of("score", null, assessment.percent() + " %"))));
        return assessment.id();
    }

    /** @param network the key of a network that is known or was assessed */
    @Transactional
    public void take(Actor actor, String network, StanceDraft draft) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var name = name(network);
        var problems = problems(draft, network);
        Refused.unlessEmpty(problems);

        var before = stances.current(network);
        var stance = new NetworkStance(
                ids.next(),
                network,
                name,
                draft.stance(),
                dates.today(),
                draft.stance() == Stance.PILOT ? draft.until() : null,
                draft.reason().strip(),
                draft.assessment(),
                actor.name());
        stances.add(stance, clock.instant());
        bells.publishEvent(new StanceTaken(
                actor,
                new Subject("network", stance.id(), name),
                clock.instant(),
                List.of(
                        Change.of("stance", before.map(NetworkStance::stance).orElse(null), stance.stance()),
                        Change.of("until", before.map(NetworkStance::until).orElse(null), stance.until()))));
    }

    @Transactional
    public void weigh(Actor actor, Map<Criterion, Integer> weights) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var problems = weights.entrySet().stream()
                .filter(weight -> weight.getValue() < 0 || weight.getValue() > 10)
                .map(weight -> Problem.of(weight.getKey().key(), "adoption.problem.weight"))
                .toList();
        Refused.unlessEmpty(problems);
        var before = assessments.weights();
        var changes = weights.entrySet().stream()
                .map(weight -> Change.of(weight.getKey().key(), before.get(weight.getKey()), weight.getValue()))
                .filter(Change::happened)
                .toList();
        if (!changes.isEmpty()) {
            assessments.weigh(weights);
            bells.publishEvent(new CriteriaWeighed(actor, WEIGHTS, clock.instant(), changes));
        }
    }

    private List<Problem> problems(StanceDraft draft, String network) {
        var problems = new ArrayList<Problem>();
        if (draft.stance() == Stance.PILOT && !later(draft.until())) {
            problems.add(Problem.of("until", "adoption.problem.until"));
        }
        if (draft.reason().isBlank() || draft.reason().length() > LONGEST) {
            problems.add(Problem.of("reason", "adoption.problem.reason"));
        }
        if (draft.assessment() != null
                && assessments
                        .find(draft.assessment())
                        .filter(found -> found.network().equals(network))
                        .isEmpty()) {
            problems.add(Problem.of("assessment", "adoption.problem.assessment"));
        }
        return problems;
    }

    private boolean later(@Nullable LocalDate day) {
        return day != null && day.isAfter(dates.today());
    }

    /** The network of a draft: one that we know, or a new one with a key made from its name. */
    private Optional<Named> meant(AssessmentDraft draft) {
        var known = networks.find(draft.network());
        if (known.isPresent()) {
            NetworkInfo info = networks.info(known.get());
            return Optional.of(new Named(info.key(), info.name()));
        }
        var name = draft.name().strip();
        var key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return name.isEmpty() || name.length() > 60 || key.isEmpty() || key.length() > 40
                ? Optional.empty()
                : Optional.of(new Named(key, name));
    }

    private record Named(String key, String name) {}
}
