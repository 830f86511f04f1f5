package org.folkmoot.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.checks.Proofs;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risk register: people and detectors open risks, people weigh them and look at them again, and nothing is closed
 * without evidence.
 */
@Service
public class RiskRegister {

    private final Risks risks;
    private final Register register;
    private final People people;
    private final Proofs proofs;
    private final Rights rights;
    private final Dates dates;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    RiskRegister(
            Risks risks,
            Register register,
            People people,
            Proofs proofs,
            Rights rights,
            Dates dates,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.risks = risks;
        this.register = register;
        this.people = people;
        this.proofs = proofs;
        this.rights = rights;
        this.dates = dates;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Risk get(RiskId id) {
        return risks.find(id).orElseThrow(() -> Refused.missing("risk"));
    }

    /** The open one that this detector sees at an account. */
    public Optional<Risk> of(Hazard hazard, AccountId account) {
        return Optional.ofNullable(risks.openOf(hazard).get(account.value().toString()));
    }

    @Transactional
    public RiskId open(Actor actor, RiskDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, scope(draft.account()));
        check(draft);
        var risk = risk(new RiskId(ids.next()), risks.nextNumber(), draft, actor, null, null, "");
        risks.add(risk);
        ring(actor, risk);
        return risk.id();
    }

    /** @throws Refused as overtaken when the risk has another version than the draft's, or is closed */
    @Transactional
    public void change(Actor actor, RiskId id, RiskDraft draft) {
        var before = get(id);
        rights.require(actor, Permission.KEEP_RISKS, scope(before.account()));
        rights.require(actor, Permission.KEEP_RISKS, scope(draft.account()));
        check(draft);
        var after = before.with(draft);
        if (!risks.change(after)) {
            throw overtaken(before);
        }
        bells.publishEvent(new RiskChanged(
                id, actor, before.subject(), clock.instant(), RiskChanges.between(before, after), Optional.empty()));
    }

    /** Somebody has looked at it again and it stands as it is, until the next day to look. */
    @Transactional
    public void review(Actor actor, RiskId id, java.time.@Nullable LocalDate next, String words) {
        var before = get(id);
        requireLooking(actor, before);
        if (next == null || !next.isAfter(dates.today())) {
            throw Refused.invalid(Problem.of("next", "risk.review.later"));
        }
        if (words.strip().length() < 5 || words.length() > 2_000) {
            throw Refused.invalid(Problem.of("text", "risk.review.words"));
        }
        var after = before.with(RiskDraft.of(before).reviewedOn(next));
        if (!risks.change(after)) {
            throw overtaken(before);
        }
        bells.publishEvent(new RiskReviewed(
                id,
                actor,
                before.subject(),
                clock.instant(),
                List.of(Change.of("review", before.reviewOn(), next)),
                Optional.of(words.strip())));
    }

    @Transactional
    public void close(Actor actor, RiskId id, Showing showing) {
        var risk = get(id);
        rights.require(actor, Permission.KEEP_RISKS, scope(risk.account()));
        Refused.unlessEmpty(showing.problems());
        var proof = proofs.keep(risk.account(), showing.fileName(), showing.file(), actor.name());
        close(actor, risk, showing.words().strip(), proof.orElse(null), false);
    }

    /** A detector sees something for which there is no open risk. */
    void detect(Actor actor, Hazard hazard, Sighting sighting, RiskWords words, RiskSettings settings) {
        var owner = sighting.account() == null
                ? null
                : register.account(sighting.account()).owner();
        var draft = new RiskDraft(
                hazard.category(),
                words.of(hazard, "cause"),
                words.event(hazard, sighting.name()),
                words.of(hazard, "effect"),
                hazard.weight(),
                words.of(hazard, "controls"),
                hazard.weight(),
                owner,
                dates.today().plusDays(settings.reviewDays()),
                sighting.account(),
                0);
        var risk = risk(
                new RiskId(ids.next()), risks.nextNumber(), draft, actor, hazard, sighting.key(), sighting.sentence());
        risks.add(risk);
        ring(actor, risk);
    }

    /** It is still there and looks otherwise: another number, another day, another person. */
    void seeAgain(Actor actor, Risk risk, String sentence) {
        risks.see(risk.id(), sentence);
        bells.publishEvent(new RiskChanged(
                risk.id(),
                actor,
                risk.subject(),
                clock.instant(),
                List.of(Change.of("seen otherwise", null, dates.today())),
                Optional.empty()));
    }

    /** What it saw is gone. */
    void vanish(Actor actor, Risk risk, String words) {
        close(actor, risk, words, null, true);
    }

    boolean maySee(Actor actor, Risk risk) {
        return answers(actor, risk)
                || rights.may(actor, Permission.SEE_RISKS, scope(risk.account()))
                || rights.may(actor, Permission.KEEP_RISKS, scope(risk.account()));
    }

    boolean mayKeep(Actor actor, Risk risk) {
        return rights.may(actor, Permission.KEEP_RISKS, scope(risk.account()));
    }

    /** The risk's owner, and the owner and deputy of its account. */
    boolean answers(Actor actor, Risk risk) {
        return actor.person()
                .filter(person -> (risk.owner() != null && risk.owner().value().equals(person))
                        || (risk.account() != null
                                && org.folkmoot.checks.AnswerRule.answers(actor, register.account(risk.account()))))
                .isPresent();
    }

    void requireLooking(Actor actor, Risk risk) {
        if (!(answers(actor, risk) && !(actor instanceof Actor.Token))) {
            rights.require(actor, Permission.KEEP_RISKS, scope(risk.account()));
        }
    }

    /** What this reader may see: everything, or what belongs to their accounts and services and themselves. */
    RiskFilter within(Actor actor, RiskFilter filter) {
        var reach = rights.reach(actor, Permission.SEE_RISKS);
        return new RiskFilter(
                filter.text(),
                filter.open(),
                filter.category(),
                filter.hazard(),
                filter.account(),
                filter.owner(),
                filter.likelihood(),
                filter.impact(),
                filter.dueBy(),
                reach.accounts().toArray(UUID[]::new),
                reach.services().toArray(UUID[]::new),
                reach.everything() ? null : actor.person().orElse(new UUID(0, 0)));
    }

    private void close(
            Actor actor, Risk risk, String words, org.folkmoot.checks.@Nullable ProofId proof, boolean byItself) {
        if (!risks.close(risk.id(), clock.instant(), actor.name(), words, proof, byItself)) {
            throw Refused.overtaken(Problem.of("", "risk.closed.already", Map.of("number", risk.number())));
        }
        bells.publishEvent(new RiskClosed(
                risk.id(),
                actor,
                risk.subject(),
                clock.instant(),
                List.of(Change.of("state", "open", "closed")),
                Optional.of(words)));
    }

    private void check(RiskDraft draft) {
        var problems = new ArrayList<>(draft.problems());
        if (draft.owner() != null
                && people.find(draft.owner()).filter(person -> person.active()).isEmpty()) {
            problems.add(Problem.of("owner", "risk.owner.gone"));
        }
        Refused.unlessEmpty(problems);
    }

    private Scope scope(@Nullable AccountId account) {
        return account == null ? Scope.everywhere() : register.scope(account);
    }

    private Risk risk(
            RiskId id,
            int number,
            RiskDraft draft,
            Actor actor,
            @Nullable Hazard hazard,
            @Nullable String key,
            String seen) {
        return new Risk(
                id,
                number,
                Objects.requireNonNull(draft.category()),
                draft.cause().strip(),
                draft.event().strip(),
                draft.effect().strip(),
                draft.inherent(),
                draft.controls().strip(),
                draft.residual(),
                draft.owner(),
                Objects.requireNonNull(draft.reviewOn()),
                draft.account(),
                hazard,
                key,
                seen,
                clock.instant(),
                actor.name(),
                null,
                null,
                null,
                null,
                false,
                1);
    }

    private static Refused overtaken(Risk risk) {
        return Refused.overtaken(Problem.of("", "risk.overtaken", Map.of("number", risk.number())));
    }

    private void ring(Actor actor, Risk risk) {
        bells.publishEvent(new RiskOpened(
                risk.id(),
                actor,
                risk.subject(),
                clock.instant(),
                List.of(
                        Change.of("event", null, risk.event()),
                        Change.of("likelihood", null, risk.inherent().likelihood()),
                        Change.of("impact", null, risk.inherent().impact())),
                risk.seen().isEmpty() ? Optional.empty() : Optional.of(risk.seen())));
    }
}
