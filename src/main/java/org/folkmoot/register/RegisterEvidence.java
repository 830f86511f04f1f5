package org.folkmoot.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How far the register had come by the end of a day, as its entries and services were then. */
@Component
class RegisterEvidence implements Evidence {

    private static final String ENTERED = "register.entered";
    private static final String OWNERS = "register.owners";
    private static final String DESCRIBED = "register.described";
    private static final String CONNECTED = "register.connected";
    private static final String CONFIRMED = "register.confirmed";
    private static final String SERVICES = "register.services";
    private static final String IMPOSTORS = "register.impostors";

    private final RegisterHistory history;
    private final Dates dates;
    private final Words words;

    RegisterEvidence(RegisterHistory history, Dates dates, Words words) {
        this.history = history;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                topic(ENTERED, "database", "register", "accounts", "list", "audit"),
                topic(OWNERS, "contact", "owner", "deputy", "responsible", "contacts"),
                topic(DESCRIBED, "purpose", "audience", "strategy", "aim"),
                topic(CONNECTED, "access", "software", "business manager", "connect", "accounts"),
                topic(CONFIRMED, "verified", "official", "genuine", "identity"),
                topic(SERVICES, "services", "departments", "organisational chart", "chart"),
                topic(IMPOSTORS, "impostor", "fake", "impersonation", "unofficial"));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        return switch (topic) {
            case ENTERED -> ours(topic, on, account -> true, "");
            case OWNERS -> ours(topic, on, Account::hasOwnerAndDeputy, "?view=people");
            case DESCRIBED -> ours(topic, on, Account::described, "?view=words");
            case CONNECTED -> ours(topic, on, account -> account.connection() != null, "?view=unconnected");
            case CONFIRMED -> ours(topic, on, account -> account.remoteId() != null, "");
            case SERVICES -> services(on);
            case IMPOSTORS -> impostors(on);
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private Progress ours(String topic, LocalDate on, Predicate<Account> inOrder, String query) {
        var mine = known(on).stream().filter(account -> account.status().ours()).toList();
        return progress(topic, (int) mine.stream().filter(inOrder).count(), mine.size(), "/accounts" + query);
    }

    private Progress services(LocalDate on) {
        var all = history.servicesAt(endOf(on));
        var served = new HashSet<ServiceId>();
        known(on).stream().filter(account -> account.status().ours()).forEach(account -> served.add(account.service()));
        var with = (int)
                all.stream().filter(service -> served.contains(service.id())).count();
        return progress(SERVICES, with, all.size(), "/settings/services");
    }

    /** Each impostor that is closed is one dealt with. */
    private Progress impostors(LocalDate on) {
        var open = (int) known(on).stream()
                .filter(account -> account.status() == AccountStatus.IMPOSTOR)
                .count();
        var all = known(on).size();
        return progress(IMPOSTORS, all - open, all, "/accounts?status=IMPOSTOR");
    }

    private List<Account> known(LocalDate on) {
        return history.accountsAt(endOf(on));
    }

    /** The last moment of the day that a database tells from the next day's first. */
    private Instant endOf(LocalDate on) {
        return on.plusDays(1).atStartOfDay(dates.zone()).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private Progress progress(String topic, int done, int total, String href) {
        var sentence = words.of(topic + ".sentence", Map.of("done", done, "total", total));
        return new Progress(done, total, sentence, href);
    }

    private Topic topic(String key, String... keywords) {
        return new Topic(key, words.of(key), List.of(keywords));
    }
}
