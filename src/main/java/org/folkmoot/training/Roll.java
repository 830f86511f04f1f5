package org.folkmoot.training;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All owners and deputies of open accounts with their last training. */
@Component
class Roll {

    private final Trainings trainings;
    private final Register register;
    private final People people;

    Roll(Trainings trainings, Register register, People people) {
        this.trainings = trainings;
        this.register = register;
        this.people = people;
    }

    List<Responsible> all() {
        var accounts = new HashMap<PersonId, Integer>();
        register.all().stream()
                .filter(account -> account.status().ours())
                .flatMap(account -> Stream.of(account.owner(), account.deputy()))
                .forEach(person -> {
                    if (person != null) {
                        accounts.merge(person, 1, Integer::sum);
                    }
                });
        var newest = trainings.newest();
        return people.active().stream()
                .filter(person -> accounts.containsKey(person.id()))
                .map(person -> new Responsible(person, accounts.get(person.id()), newest.get(person.id())))
                .sorted(Responsible.ORDER)
                .toList();
    }

    /** @param without only those of whom no training was noted */
    Slice<Responsible> page(boolean without, @Nullable String after, int limit) {
        var last = Slice.key(after, 3);
        var rows = all().stream()
                .filter(one -> !without || one.training() == null)
                .filter(one -> last.isEmpty() || key(one).compareTo(String.join("\n", last.get())) > 0)
                .limit(limit + 1L)
                .toList();
        return Slice.of(rows, limit, one -> List.of(key(one).split("\n")));
    }

    private static String key(Responsible one) {
        return one.day() + "\n" + one.person().name() + "\n" + one.person().id().value();
    }
}
