package org.folkmoot.risk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.checks.Check;
import org.folkmoot.checks.CheckState;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Health;
import org.folkmoot.elections.Election;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Keyholder;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The detectors that the register, the connections, the checks and the watch for impostors feed. */
@Configuration(proxyBeanMethods = false)
class RegisterDetectors {

    private final Words words;
    private final Dates dates;

    RegisterDetectors(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** One that looks at each open account by itself: empty where there is nothing wrong. */
    private record EachAccount(Hazard hazard, BiFunction<Account, Facts, Optional<String>> look) implements Detector {

        @Override
        public Judgement judge(Facts facts) {
            return Judgement.seen(facts.accounts().stream()
                    .flatMap(account ->
                            look.apply(account, facts).map(sentence -> Sighting.of(account, sentence)).stream())
                    .toList());
        }
    }

    /** One that a check answers: it cannot judge an account at which nobody has looked. */
    private record ByCheck(Hazard hazard, Check check, String sentence) implements Detector {

        @Override
        public Judgement judge(Facts facts) {
            var states = facts.accounts().stream()
                    .filter(account -> facts.state(account, check).isPresent())
                    .collect(Collectors.groupingBy(
                            account -> facts.state(account, check).orElseThrow()));
            var seen = states.getOrDefault(CheckState.FAILED, List.of()).stream()
                    .map(account -> Sighting.of(account, sentence))
                    .toList();
            var unjudged = Stream.of(CheckState.UNKNOWN, CheckState.EXPIRED)
                    .flatMap(state -> states.getOrDefault(state, List.of()).stream())
                    .map(account -> account.id().value().toString())
                    .collect(Collectors.toSet());
            return new Judgement.Seen(seen, unjudged);
        }
    }

    private record Whole(Hazard hazard, Function<Facts, Judgement> look) implements Detector {

        @Override
        public Judgement judge(Facts facts) {
            return look.apply(facts);
        }
    }

    @Bean
    Detector personProfiles() {
        return new EachAccount(
                Hazard.R1, (account, facts) -> when(account.kind() == AccountKind.PERSON, "risk.seen.r1"));
    }

    /** Whose administrators nobody has looked at, it cannot judge. */
    @Bean
    Detector singleAdministrators() {
        return new Whole(Hazard.R2, facts -> {
            var seen = facts.accounts().stream()
                    .filter(account -> facts.holders(account).size() == 1)
                    .map(account -> Sighting.of(
                            account,
                            words.of(
                                    "risk.seen.r2",
                                    Map.of(
                                            "name",
                                            facts.holders(account).getFirst().name()))))
                    .toList();
            return new Judgement.Seen(seen, withoutHolders(facts));
        });
    }

    @Bean
    Detector unknownAdministrators() {
        return new Whole(Hazard.R3, facts -> {
            var seen = facts.accounts().stream()
                    .flatMap(account -> strangers(account, facts).stream())
                    .toList();
            return new Judgement.Seen(seen, withoutHolders(facts));
        });
    }

    @Bean
    Detector missingSecondFactors() {
        return new EachAccount(
                Hazard.R4,
                (account, facts) -> facts.state(account, Check.TWO_FACTOR)
                        .filter(state -> state != CheckState.PASSED)
                        .map(state -> words.of("risk.seen.r4." + state.key())));
    }

    @Bean
    Detector ownerless() {
        return new EachAccount(Hazard.R6, (account, facts) -> when(account.owner() == null, "risk.seen.r6"));
    }

    @Bean
    Detector leftOwners() {
        return new EachAccount(
                Hazard.R7,
                (account, facts) -> when(
                        Stream.of(account.owner(), account.deputy())
                                .anyMatch(person ->
                                        person != null && !facts.active().contains(person)),
                        "risk.seen.r7"));
    }

    @Bean
    Detector sharedSignIns() {
        return new EachAccount(
                Hazard.R8,
                (account, facts) -> when(account.access().model() == AccessModel.SHARED_LOGIN, "risk.seen.r8"));
    }

    @Bean
    Detector personalRecovery() {
        return new ByCheck(Hazard.R9, Check.RECOVERY, words.of("risk.seen.r9"));
    }

    @Bean
    Detector endingConnections() {
        return new EachAccount(
                Hazard.R10,
                (account, facts) -> facts.connection(account).flatMap(connection -> trouble(connection, facts)));
    }

    @Bean
    Detector strangeNames() {
        return new ByCheck(Hazard.R11, Check.NAME, words.of("risk.seen.r11"));
    }

    @Bean
    Detector impostors() {
        return new Whole(
                Hazard.R12,
                facts -> Judgement.seen(Stream.concat(
                                facts.all().stream()
                                        .filter(account -> account.status() == AccountStatus.IMPOSTOR)
                                        .map(account -> Sighting.of(account, words.of("risk.seen.r12.register"))),
                                facts.lookalikes().stream()
                                        .map(one ->
                                                new Sighting(one.id().value().toString(), null, one.name(), one.why())))
                        .toList()));
    }

    @Bean
    Detector missingHouseRules() {
        return new ByCheck(Hazard.R14, Check.RULES_LINK, words.of("risk.seen.r14"));
    }

    @Bean
    Detector missingAutoReplies() {
        return new ByCheck(Hazard.R15, Check.AUTO_REPLY, words.of("risk.seen.r15"));
    }

    /** In a pre-election period each such account, until somebody closes its risk with evidence that it is restricted. */
    @Bean
    Detector electionModes() {
        return new Whole(Hazard.R16, facts -> {
            if (facts.elections().isEmpty()) {
                return new Judgement.CannotJudge("risk.cannot.elections");
            }
            var running = facts.running();
            return Judgement.seen(facts.accounts().stream()
                    .filter(account -> !running.isEmpty() && sharedWithPartner(account))
                    .map(account -> Sighting.of(account, sensitive(running)))
                    .toList());
        });
    }

    /** Another election makes it another sentence, so that what was shown to be restricted is asked for again. */
    private String sensitive(List<Election> running) {
        var until =
                running.stream().map(Election::pollOn).max(LocalDate::compareTo).orElseThrow();
        var polls = running.stream().map(Election::poll).sorted().collect(Collectors.joining("; "));
        return words.of("risk.seen.r16", Map.of("until", dates.day(until), "polls", polls));
    }

    /** Who posts there is not bound by the council's own rules. */
    private static boolean sharedWithPartner(Account account) {
        return account.remit().partnerRun()
                || account.remit().brand() == Brand.PARTNERSHIP
                || account.remit().brand() == Brand.ARMS_LENGTH;
    }

    private Optional<Sighting> strangers(Account account, Facts facts) {
        var names = facts.holders(account).stream()
                .filter(holder -> holder.person() == null || !facts.active().contains(holder.person()))
                .map(Keyholder::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Sighting.of(account, words.of("risk.seen.r3", Map.of("names", names))));
    }

    private Optional<String> trouble(Connection connection, Facts facts) {
        if (!connection.connected() || !connection.health().usable()) {
            return Optional.of(words.of("risk.seen.r10.broken"));
        }
        var ends = connection.expiresAt();
        var soon = ends != null
                && !ends.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .isAfter(facts.today().plusDays(facts.settings().tokenDays()));
        return when(soon || connection.health() == Health.EXPIRING, "risk.seen.r10.ends");
    }

    private static Set<String> withoutHolders(Facts facts) {
        return facts.accounts().stream()
                .filter(account -> facts.holders(account).isEmpty())
                .map(account -> account.id().value().toString())
                .collect(Collectors.toSet());
    }

    private Optional<String> when(boolean wrong, String key) {
        return wrong ? Optional.of(words.of(key)) : Optional.empty();
    }
}
