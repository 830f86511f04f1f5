package org.folkmoot.register;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Understands the texts of a form or of a file's row, and says of each that it cannot understand how to write it. */
final class AccountReading {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on");

    private final AccountForm form;
    private final Networks networks;
    private final List<Problem> problems = new ArrayList<>();

    AccountReading(AccountForm form, Networks networks) {
        this.form = form;
        this.networks = networks;
    }

    AccountDraft draft() {
        var network = network(networks, form.of(AccountField.NETWORK));
        if (network.isEmpty()) {
            problems.add(Problem.of("network", "register.account.network.missing"));
        }
        var draft = draft(network.orElse(Network.MANUAL));
        if (!problems.isEmpty()) {
            problems.addAll(AccountProblems.of(draft));
            throw Refused.invalid(problems);
        }
        return draft;
    }

    private AccountDraft draft(Network network) {
        return new AccountDraft(
                network,
                choice(AccountKind.values(), AccountField.KIND, AccountKind.OTHER),
                form.of(AccountField.HANDLE),
                form.of(AccountField.NAME),
                form.of(AccountField.ADDRESS),
                form.of(AccountField.REMOTE_ID),
                id(AccountField.SERVICE, ServiceId::new),
                id(AccountField.OWNER, PersonId::new),
                id(AccountField.DEPUTY, PersonId::new),
                id(AccountField.ESCALATION, PersonId::new),
                form.of(AccountField.PURPOSE),
                form.of(AccountField.AUDIENCE),
                form.of(AccountField.NOTES),
                choice(AccountStatus.values(), AccountField.STATUS, AccountStatus.PROPOSED),
                remit(),
                access(),
                life(),
                new IncidentPlan(
                        text(AccountField.RECOVERY_CONTACTS),
                        text(AccountField.INCIDENT_STEPS),
                        date(AccountField.DRILLED_ON)),
                form.version());
    }

    private Remit remit() {
        return new Remit(
                choice(Brand.values(), AccountField.BRAND, Brand.COUNCIL),
                text(AccountField.PARTNER),
                text(AccountField.MEMBER),
                languages(),
                yes(AccountField.UNDER_EIGHTEEN),
                yes(AccountField.LISTED));
    }

    private Access access() {
        return new Access(
                choice(AccessModel.values(), AccountField.ACCESS_MODEL, AccessModel.UNKNOWN),
                text(AccountField.PORTFOLIO),
                text(AccountField.VAULT),
                text(AccountField.RECOVERY_EMAIL),
                text(AccountField.RECOVERY_PHONE),
                choice(TwoFactor.values(), AccountField.TWO_FACTOR, TwoFactor.UNKNOWN),
                date(AccountField.TWO_FACTOR_ON),
                choice(Known.values(), AccountField.VERIFIED, Known.UNKNOWN));
    }

    private Life life() {
        return new Life(
                date(AccountField.OPENED_ON),
                text(AccountField.REQUEST),
                date(AccountField.ASSURED_ON),
                text(AccountField.ASSURANCE),
                date(AccountField.CLOSED_ON),
                text(AccountField.CLOSED_BECAUSE),
                id(AccountField.SUCCESSOR, AccountId::new));
    }

    /** One that Folkmoot knows, by key or name, or any other by the name that people call it. */
    static Optional<Network> network(Networks networks, String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (plain.equals("twitter")) {
            return Optional.of(Network.X);
        }
        return networks.all().stream()
                .filter(info -> info.key().equals(plain)
                        || info.name().toLowerCase(Locale.ROOT).equals(plain))
                .map(info -> info.network())
                .findFirst()
                .or(() -> unheardOf(plain));
    }

    private static Optional<Network> unheardOf(String name) {
        var key = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Network(key.substring(0, Math.min(40, key.length()))));
    }

    private String text(AccountField field) {
        return form.of(field).strip();
    }

    private boolean yes(AccountField field) {
        return YES.contains(text(field).toLowerCase(Locale.ROOT));
    }

    private List<String> languages() {
        var codes = Arrays.stream(text(AccountField.LANGUAGES).split("[,;\\s]+"))
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (!LANGUAGES.containsAll(codes)) {
            problems.add(Problem.of("languages", "register.languages.unknown"));
        }
        return codes;
    }

    private @Nullable LocalDate date(AccountField field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        for (var format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // the next form, or none
            }
        }
        problems.add(Problem.of(field.key(), "register.date.wrong"));
        return null;
    }

    private <E extends Enum<E>> E choice(E[] all, AccountField field, E absent) {
        var text = text(field).replaceAll("[\\s-]+", "_");
        var found = Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            problems.add(Problem.of(field.key(), "register.choice.unknown"));
        }
        return found.orElse(absent);
    }

    private <T> @Nullable T id(AccountField field, Function<UUID, T> make) {
        var text = text(field);
        if (text.isBlank()) {
            return null;
        }
        try {
            return make.apply(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(field.key(), "register.choice.unknown"));
            return null;
        }
    }
}
