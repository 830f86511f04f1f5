package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to what requests hold as ids, and fills their lists of choices. */
@Component
class RequestNames {

    private final Register register;
    private final Networks networks;
    private final People people;
    private final Steps steps;
    private final Promise promise;
    private final Dates dates;
    private final Words words;

    RequestNames(
            Register register,
            Networks networks,
            People people,
            Steps steps,
            Promise promise,
            Dates dates,
            Words words) {
        this.register = register;
        this.networks = networks;
        this.people = people;
        this.steps = steps;
        this.promise = promise;
        this.dates = dates;
        this.words = words;
    }

    List<RequestLine> lines(List<Request> requests) {
        return requests.stream().map(this::line).toList();
    }

    RequestLine line(Request request) {
        var open = request.status().open() ? steps.open(request.id()) : java.util.Optional.<Step>empty();
        return new RequestLine(
                "/requests/" + request.id().value(),
                request.reference(),
                request.title(),
                request.answers().of(Question.NETWORK),
                shown(Question.NETWORK, request.answers()),
                shown(Question.SERVICE, request.answers()),
                person(request.requester()),
                request.status(),
                request.submittedAt() == null ? request.startedAt() : request.submittedAt(),
                open.map(this::left).orElse(null));
    }

    Promise.@Nullable Left left(Step step) {
        return step.dueAt() == null || !step.open() ? null : promise.left(step.openedAt(), step.dueAt());
    }

    /** An answer in words; empty where there is none. */
    String shown(Question question, Answers answers) {
        var value = answers.of(question);
        if (value.isBlank()) {
            return "";
        }
        return switch (question.kind()) {
            case SERVICE ->
                answers.service().stream()
                        .flatMap(id -> register.services().stream()
                                .filter(service -> service.id().equals(id)))
                        .map(service -> service.name())
                        .findFirst()
                        .orElse("");
            case PERSON -> answers.person(question).map(this::person).orElse("");
            case NETWORK ->
                networks.find(value)
                        .map(network -> networks.info(network).name())
                        .orElse(value);
            case BRAND -> words.of("requests.brand." + value);
            case YES_NO -> words.of("requests." + value);
            case DECLARATION -> words.of("requests.declared");
            case DATE -> answers.date(question).map(dates::day).orElse(value);
            case LINE, TEXT, LONG, NUMBER -> value;
        };
    }

    String person(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    List<Option> options(Question question) {
        return switch (question.kind()) {
            case SERVICE ->
                choose(register.services().stream()
                        .map(service -> Option.named(service.id().value().toString(), service.name()))
                        .toList());
            case PERSON -> people();
            case NETWORK ->
                choose(networks.all().stream()
                        .map(info -> Option.named(info.key(), info.name()))
                        .toList());
            case BRAND ->
                choose(Arrays.stream(Brand.values())
                        .map(brand -> Option.of(brand.name(), words.of("requests.brand." + brand)))
                        .toList());
            case YES_NO ->
                List.of(Option.of("yes", words.of("requests.yes")), Option.of("no", words.of("requests.no")));
            case LINE, TEXT, LONG, NUMBER, DATE, DECLARATION -> List.of();
        };
    }

    List<Option> people() {
        return choose(people.active().stream()
                .map(person -> Option.named(
                        person.id().value().toString(),
                        person.jobTitle().isBlank() ? person.name() : person.name() + ", " + person.jobTitle()))
                .toList());
    }

    /** Accounts that the council has and uses. */
    List<Option> accounts() {
        return choose(register.all().stream()
                .filter(account -> account.status().ours())
                .map(account -> Option.named(
                        account.id().value().toString(),
                        account.name() + " (" + networks.info(account.network()).name() + ")"))
                .toList());
    }

    String network(Account account) {
        return networks.info(account.network()).name();
    }

    String outcomes(Map<RequestStatus, Long> outcomes) {
        return String.join(
                ", ",
                outcomes.entrySet().stream()
                        .map(outcome ->
                                words.of("requests.library." + outcome.getKey(), Map.of("count", outcome.getValue())))
                        .toList());
    }

    private List<Option> choose(List<Option> known) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("requests.choose")));
        options.addAll(known);
        return options;
    }
}
