package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a request. */
@Component
class RequestPages {

    private final Requests requests;
    private final Handling handling;
    private final Checklist checklist;
    private final Trial trial;
    private final Likeness likeness;
    private final RequestNames names;
    private final TaskLines tasks;
    private final Register register;
    private final Rights rights;
    private final Panels panels;

    RequestPages(
            Requests requests,
            Handling handling,
            Checklist checklist,
            Trial trial,
            Likeness likeness,
            RequestNames names,
            TaskLines tasks,
            Register register,
            Rights rights,
            Panels panels) {
        this.requests = requests;
        this.handling = handling;
        this.checklist = checklist;
        this.trial = trial;
        this.likeness = likeness;
        this.names = names;
        this.tasks = tasks;
        this.register = register;
        this.rights = rights;
        this.panels = panels;
    }

    RequestPage page(Actor actor, RequestId id, List<Problem> problems, RequestPage.Typed typed) {
        var request = requests.request(actor, id);
        var account = request.account();
        var decisions = requests.decisions(id);
        var waits = handling.waitsFor(actor, request);
        var draft = request.status() == RequestStatus.DRAFT;
        var probation = account == null ? java.util.Optional.<java.time.LocalDate>empty() : trial.until(account);
        return new RequestPage(
                request,
                names.line(request),
                parts(request.answers()),
                requests.steps(id).stream().map(this::line).toList(),
                decisions,
                existing(decisions),
                library(request),
                tasks.of(actor, checklist.of(id)),
                probation,
                account == null ? List.of() : trial.reviews(account),
                measures(request.answers()),
                account == null || probation.isEmpty() ? List.of() : trial.reached(account),
                Requests.mine(actor, request),
                waits,
                requests.mayAppeal(actor, request),
                probation.isPresent() && rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere()),
                Handling.flagged(request),
                waits ? names.people() : List.of(),
                waits ? names.accounts() : List.of(),
                draft ? requests.problems(request) : List.of(),
                problems,
                typed,
                panels.of("history", actor, request.subject()));
    }

    RequestPage.LibraryPart library(Request request) {
        var library = likeness.library(request.id(), request.answers());
        return new RequestPage.LibraryPart(
                library.all(), names.outcomes(library.outcomes()), names.lines(library.most()));
    }

    private List<RequestPage.Part> parts(Answers answers) {
        return Arrays.stream(Section.values())
                .map(section -> new RequestPage.Part(
                        section,
                        section.questions().stream()
                                .map(question -> new RequestPage.Said(question, names.shown(question, answers)))
                                .toList()))
                .toList();
    }

    private RequestPage.StepLine line(Step step) {
        return new RequestPage.StepLine(
                step, step.person() == null ? "" : names.person(new PersonId(step.person())), names.left(step));
    }

    private @Nullable Account existing(List<Decision> decisions) {
        return decisions.stream()
                .map(Decision::existing)
                .filter(Objects::nonNull)
                .map(register::account)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static List<String> measures(Answers answers) {
        var measures = new ArrayList<String>();
        for (var question : List.of(Question.KPI_1, Question.KPI_2)) {
            if (answers.has(question)) {
                measures.add(answers.of(question));
            }
        }
        return measures;
    }
}
