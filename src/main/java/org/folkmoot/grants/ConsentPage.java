package org.folkmoot.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.connections.Health;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.register.Account;
import org.folkmoot.web.Option;
import org.jspecify.annotations.Nullable;

/** Public for its template only. */
public record ConsentPage(Consent consent, NetworkInfo network, List<Row> rows, List<Problem> problems) {

    /**
     * @param chosen stands ticked
     * @param entries of the register that it could be; empty where there is no choice
     * @param entry that stands chosen
     */
    public record Row(Reached reached, boolean chosen, List<Option> entries, String entry) {

        public String field() {
            return ConsentPage.entry(reached.id());
        }
    }

    static String entry(String remoteId) {
        return "entry-" + remoteId;
    }

    /** @param chosen null before anybody has chosen: then what seems to be wanted */
    static ConsentPage of(
            Consent consent,
            NetworkInfo network,
            List<Reached> reached,
            List<Account> entries,
            String none,
            Map<String, String> typed,
            @Nullable Set<String> chosen,
            List<Problem> problems) {
        var rows = reached.stream()
                .map(one -> new Row(
                        one,
                        chosen == null ? wanted(consent, one) : chosen.contains(one.id()),
                        one.standing() == Reached.Standing.FREE ? options(entries, none) : List.of(),
                        typed.getOrDefault(entry(one.id()), proposed(one))))
                .toList();
        return new ConsentPage(consent, network, rows, problems);
    }

    /** "CREATE_CONTENT" is "create content": networks name what somebody may do there in capitals. */
    public static String roles(Reached reached) {
        return reached.target().roles().stream()
                .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    public String href() {
        return ConsentController.HOME + "/" + consent.id().value();
    }

    public String beginning() {
        return SignInPage.address(network.key())
                + (consent.connection() == null
                        ? ""
                        : "?connection=" + consent.connection().value());
    }

    public boolean choosable() {
        return rows.stream().anyMatch(row -> row.reached().choosable());
    }

    /** Somebody signs in again, and the grant does not reach that account. */
    public boolean missed() {
        return consent.connection() != null && !choosable();
    }

    /** The council's own, and of what is connected already only what does not work. */
    private static boolean wanted(Consent consent, Reached one) {
        return switch (one.standing()) {
            case FREE -> !one.target().foreign();
            case CONNECTED ->
                consent.connection() != null
                        || one.connection() != null && one.connection().health() != Health.HEALTHY;
            case PERSON, BARRED, OTHER -> false;
        };
    }

    private static String proposed(Reached one) {
        return one.account() == null ? "" : one.account().id().value().toString();
    }

    private static List<Option> options(List<Account> entries, String none) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none));
        entries.forEach(account -> options.add(
                Option.named(account.id().value().toString(), account.name() + " (" + account.handle() + ")")));
        return List.copyOf(options);
    }
}
