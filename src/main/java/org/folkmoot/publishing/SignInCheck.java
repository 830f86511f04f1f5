package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the sign-in to the account still holds when the post is due. */
@Component
@Order(60)
class SignInCheck implements Check {

    private final Connections connections;
    private final People people;
    private final Dates dates;

    SignInCheck(Connections connections, People people, Dates dates) {
        this.connections = connections;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "sign-in";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var id = checked.account().connection();
        if (id == null) {
            return List.of();
        }
        var connection = connections.get(id);
        if (connection.expiresAt() != null
                && checked.dueAt() != null
                && !checked.dueAt().isBefore(connection.expiresAt())) {
            return List.of(Finding.problem(ended(checked.account(), connection.expiresAt())));
        }
        return connection.health().usable() ? List.of() : List.of(Finding.advice(broken(checked.account())));
    }

    private Problem ended(Account account, Instant ends) {
        var who = guardians(account);
        return Problem.of(
                "time",
                who.isEmpty() ? "publishing.check.sign-in.ended.nobody" : "publishing.check.sign-in.ended",
                Map.of("account", account.name(), "who", who, "moment", dates.moment(ends)));
    }

    private static Problem broken(Account account) {
        return Problem.of("accounts", "publishing.check.sign-in.broken", Map.of("account", account.name()));
    }

    /** "Priya Nandra / Siân Powell". */
    private String guardians(Account account) {
        return Stream.of(account.owner(), account.deputy())
                .flatMap(Stream::ofNullable)
                .map((PersonId id) -> people.find(id))
                .flatMap(Optional::stream)
                .map(Person::name)
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
