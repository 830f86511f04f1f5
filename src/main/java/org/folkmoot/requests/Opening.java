package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.register.Remit;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** What an approval does: the entry in the register, on probation and not yet public; its checklist; its probation. */
@Component
class Opening {

    private final RequestRows requests;
    private final Probations probations;
    private final Checklist checklist;
    private final RequestSettingsRows settings;
    private final Register register;
    private final Networks networks;
    private final RequestLetters letters;
    private final Dates dates;

    Opening(
            RequestRows requests,
            Probations probations,
            Checklist checklist,
            RequestSettingsRows settings,
            Register register,
            Networks networks,
            RequestLetters letters,
            Dates dates) {
        this.requests = requests;
        this.probations = probations;
        this.checklist = checklist;
        this.settings = settings;
        this.register = register;
        this.networks = networks;
        this.letters = letters;
        this.dates = dates;
    }

    void open(Actor actor, Request request, DecisionDraft decision) {
        var account = register.admit(actor, entry(request));
        requests.open(request.id(), account);
        checklist.write(TaskKind.Purpose.OPENING, register.account(account), request.id(), null, dates.today());
        probations.begin(account, request.id(), until(decision));
        letters.about(
                actor,
                List.of(
                        request.answers().person(Question.OWNER).orElseThrow(),
                        request.answers().person(Question.DEPUTY).orElseThrow()),
                "opened",
                request.title(),
                "/requests/" + request.id().value());
    }

    private LocalDate until(DecisionDraft decision) {
        return Optional.ofNullable(decision.until())
                .filter(day -> decision.outcome() == DecisionOutcome.PILOT)
                .orElse(dates.today().plusMonths(settings.get().probationMonths()));
    }

    private AccountDraft entry(Request request) {
        var answers = request.answers();
        var network = networks.find(answers.of(Question.NETWORK)).orElseThrow();
        var bare = AccountDraft.of(
                network,
                answers.of(Question.HANDLE),
                answers.of(Question.NAME),
                "",
                answers.service().orElseThrow());
        return bare.with(
                        answers.person(Question.OWNER).orElseThrow(),
                        answers.person(Question.DEPUTY).orElseThrow(),
                        answers.of(Question.OBJECTIVE),
                        answers.of(Question.AUDIENCE))
                .as(AccountKind.PAGE, AccountStatus.PROBATION)
                .with(remit(answers), Access.unknown(), life(request), IncidentPlan.none());
    }

    private Remit remit(Answers answers) {
        var languages = Arrays.stream(
                        answers.of(Question.LANGUAGES).toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(language -> language.length() == 2 || language.length() == 3)
                .toList();
        var brand = Arrays.stream(Brand.values())
                .filter(one -> one.name().equals(answers.of(Question.BRAND)))
                .findFirst()
                .orElse(Brand.COUNCIL);
        return new Remit(
                brand,
                answers.of(Question.PARTNERS).strip(),
                "",
                languages.isEmpty() ? List.of("en") : languages,
                answers.yes(Question.UNDER_18),
                false);
    }

    private Life life(Request request) {
        return new Life(dates.today(), request.reference(), null, "", null, "", null);
    }
}
