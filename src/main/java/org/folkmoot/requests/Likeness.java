package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.adoption.Adoption;
import org.folkmoot.adoption.NetworkStance;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Account;
import org.folkmoot.register.Recognition;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Looks whether there is such an account or such a request already, and whether the network is allowed. */
@Component
class Likeness {

    private static final int MOST = 50;

    private final Recognition recognition;
    private final Register register;
    private final Networks networks;
    private final Adoption adoption;
    private final People people;
    private final RequestRows requests;
    private final Decisions decisions;

    Likeness(
            Recognition recognition,
            Register register,
            Networks networks,
            Adoption adoption,
            People people,
            RequestRows requests,
            Decisions decisions) {
        this.recognition = recognition;
        this.register = register;
        this.networks = networks;
        this.adoption = adoption;
        this.people = people;
        this.requests = requests;
        this.decisions = decisions;
    }

    /**
     * @param account of the register with the proposed handle
     * @param earlier requests for the same handle
     * @param decided the library's answer, as "12 similar requests, 9 → use existing"
     */
    record Clash(Optional<Account> account, List<Request> earlier, Library decided) {
        boolean none() {
            return account.isEmpty() && earlier.isEmpty();
        }
    }

    /** Decided requests like this one: how many ended how, and the most alike. */
    record Library(int all, Map<RequestStatus, Long> outcomes, List<Request> most) {}

    Clash of(RequestId id, Answers answers) {
        var network = networks.find(answers.of(Question.NETWORK));
        var handle = answers.of(Question.HANDLE).strip();
        var taken = network.isEmpty() || handle.isEmpty()
                ? Optional.<Account>empty()
                : recognition.on(network.get(), handle, null);
        var earlier = network.isEmpty() || handle.isEmpty()
                ? List.<Request>of()
                : requests.sameHandle(network.get().key(), handle, id);
        return new Clash(taken, earlier, library(id, answers));
    }

    Library library(RequestId id, Answers answers) {
        var words = answers.of(Question.OBJECTIVE) + " " + answers.of(Question.AUDIENCE);
        var alike = decisions.alike(id, answers.of(Question.NETWORK), answers.of(Question.SERVICE), words, MOST);
        var outcomes = alike.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Decisions.Alike::status,
                        () -> new java.util.EnumMap<>(RequestStatus.class),
                        java.util.stream.Collectors.counting()));
        var most = alike.stream()
                .limit(5)
                .flatMap(one -> requests.find(one.request()).stream())
                .toList();
        return new Library(alike.size(), outcomes, most);
    }

    /** What only the register, the people and the council's stance can say against the answers. */
    List<Problem> problems(RequestId id, Answers answers) {
        var problems = new ArrayList<Problem>();
        var network = networks.find(answers.of(Question.NETWORK));
        if (answers.has(Question.NETWORK) && network.isEmpty()) {
            problems.add(Problem.of(Question.NETWORK.name(), "requests.missing.NETWORK"));
        }
        network.flatMap(this::banned)
                .ifPresent(stance -> problems.add(Problem.of(
                        Question.NETWORK.name(),
                        "requests.problem.stance." + stance.stance(),
                        Map.of("network", stance.name(), "reason", stance.reason()))));
        for (var question : List.of(Question.SPONSOR, Question.OWNER, Question.DEPUTY)) {
            if (answers.has(question)
                    && answers.person(question)
                            .flatMap(people::find)
                            .filter(Person::active)
                            .isEmpty()) {
                problems.add(Problem.of(question.name(), "requests.problem.person"));
            }
        }
        if (answers.has(Question.SERVICE)
                && answers.service().stream()
                        .noneMatch(service -> register.services().stream()
                                .anyMatch(known -> known.id().equals(service)))) {
            problems.add(Problem.of(Question.SERVICE.name(), "requests.missing.SERVICE"));
        }
        var clash = of(id, answers);
        clash.account()
                .ifPresent(account -> problems.add(Problem.of(
                        Question.HANDLE.name(),
                        "requests.problem.handle",
                        Map.of("name", account.name(), "handle", account.handle()))));
        if (clash.account().isEmpty() && !clash.earlier().isEmpty()) {
            problems.add(Problem.of(
                    Question.HANDLE.name(),
                    "requests.problem.earlier",
                    Map.of("reference", clash.earlier().getFirst().reference())));
        }
        return problems;
    }

    private Optional<NetworkStance> banned(Network network) {
        return adoption.stance(network).filter(stance -> !stance.stance().open());
    }
}
