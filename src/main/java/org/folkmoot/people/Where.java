package org.folkmoot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Scopes as a form writes them: empty for everywhere, {@code service:<id>}, {@code account:<id>}. */
@Component
class Where {

    private final ObjectProvider<ScopeNames> names;
    private final Words words;

    Where(ObjectProvider<ScopeNames> names, Words words) {
        this.names = names;
        this.words = words;
    }

    List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("people.where.everywhere")));
        names.ifAvailable(known -> {
            known.services()
                    .forEach(service -> options.add(Option.of(
                            "service:" + service.id(),
                            words.of("people.where.service", java.util.Map.of("name", service.name())))));
            known.accounts()
                    .forEach(account -> options.add(Option.of(
                            "account:" + account.id(),
                            words.of("people.where.account", java.util.Map.of("name", account.name())))));
        });
        return options;
    }

    String label(Scope scope, List<Option> options) {
        var value = value(scope);
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(words.of("people.where.gone"));
    }

    static String value(Scope scope) {
        if (scope.account() != null) {
            return "account:" + scope.account();
        }
        return scope.service() != null ? "service:" + scope.service() : "";
    }

    static Scope scope(String value) {
        try {
            if (value.startsWith("service:")) {
                return Scope.service(UUID.fromString(value.substring(8)));
            }
            if (value.startsWith("account:")) {
                return Scope.account(UUID.fromString(value.substring(8)), null);
            }
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("where", "people.problem.where"));
        }
        if (value.isEmpty()) {
            return Scope.everywhere();
        }
        throw Refused.invalid(Problem.of("where", "people.problem.where"));
    }
}
