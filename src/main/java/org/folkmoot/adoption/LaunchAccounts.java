package org.folkmoot.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which accounts of the register a launch can be about. */
@Component
class LaunchAccounts {

    private final Register register;
    private final Words words;

    LaunchAccounts(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    Optional<Account> of(Launch launch) {
        return Optional.ofNullable(launch.account()).map(register::account);
    }

    /** Those on its network that are ours, by name; the first chooses none. */
    List<Option> choices(Launch launch) {
        var choices = new ArrayList<Option>();
        choices.add(Option.of("", words.of("adoption.choose")));
        register.all().stream()
                .filter(account -> account.network().equals(launch.network())
                        && account.status().ours())
                .forEach(
                        account -> choices.add(Option.named(account.id().value().toString(), account.name())));
        return choices;
    }

    static @Nullable AccountId id(String typed) {
        try {
            return typed.isBlank() ? null : new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
