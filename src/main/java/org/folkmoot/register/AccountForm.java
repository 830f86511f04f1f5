package org.folkmoot.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of an account's form, as it was typed: by {@link AccountField#key()}, absent is empty. */
public record AccountForm(Map<String, String> typed, int version) {

    public static AccountForm empty() {
        return new AccountForm(
                Map.of(
                        "kind", AccountKind.PAGE.name(),
                        "status", AccountStatus.PROPOSED.name(),
                        "brand", Brand.COUNCIL.name(),
                        "languages", "en",
                        "listed", "true",
                        "accessModel", AccessModel.UNKNOWN.name(),
                        "twoFactor", TwoFactor.UNKNOWN.name(),
                        "verified", Known.UNKNOWN.name()),
                0);
    }

    public static AccountForm of(Account account) {
        return new AccountForm(
                AccountField.ALL.stream().collect(Collectors.toMap(AccountField::key, field -> field.of(account))),
                account.version());
    }

    /** Several values of one name are joined by commas. */
    static AccountForm of(MultiValueMap<String, String> parameters) {
        var typed = new HashMap<String, String>();
        parameters.forEach((name, values) -> AccountField.find(name)
                .ifPresent(field -> typed.put(name, String.join(",", values).strip())));
        var network = parameters.getFirst("otherNetwork");
        if ("manual".equals(typed.get("network")) && network != null && !network.isBlank()) {
            typed.put("network", network.strip());
        }
        return new AccountForm(typed, version(parameters.getFirst("version")));
    }

    /** The same fields on top of another version of the entry. */
    AccountForm at(int version) {
        return new AccountForm(typed, version);
    }

    /** How the account is won back is not among the fields of its form, and stays as the entry has it. */
    AccountForm keeping(Account saved) {
        var kept = new HashMap<>(typed);
        AccountField.ALL.stream()
                .filter(AccountField::recovery)
                .forEach(field -> kept.putIfAbsent(field.key(), field.of(saved)));
        return new AccountForm(kept, version);
    }

    public String of(String key) {
        return typed.getOrDefault(key, "");
    }

    public String of(AccountField field) {
        return of(field.key());
    }

    public AccountForm with(AccountField field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field.key(), value);
        return new AccountForm(changed, version);
    }

    /** @throws Refused for a network, choice, date or id that cannot be understood */
    public AccountDraft draft(Networks networks) {
        return new AccountReading(this, networks).draft();
    }

    /** One that Folkmoot knows, by key or name, or any other by the name that people call it; empty for no name. */
    public static Optional<Network> network(Networks networks, String name) {
        return AccountReading.network(networks, name);
    }

    private static int version(String text) {
        try {
            return text == null || text.isBlank() ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
