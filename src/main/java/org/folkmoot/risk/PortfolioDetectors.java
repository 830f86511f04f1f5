package org.folkmoot.risk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.checks.AccessAudit;
import org.folkmoot.checks.AccessAuditing;
import org.folkmoot.checks.PortfolioReading;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Portfolio.Hold;
import org.folkmoot.networks.Portfolio.Part;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.Known;
import org.folkmoot.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The detectors that business portfolios feed, as a connection read them or somebody copied them. A part that the newest
 * list lacks is judged by the newest list that has it.
 */
@Configuration(proxyBeanMethods = false)
class PortfolioDetectors {

    private static final Set<Hold> HELD = Set.of(Hold.OWNED, Hold.CLIENT);

    private final AccessAuditing auditing;
    private final Words words;

    PortfolioDetectors(AccessAuditing auditing, Words words) {
        this.auditing = auditing;
        this.words = words;
    }

    /** Whose second factor the network does not tell, it cannot judge. */
    @Bean
    Detector portfolioSecondFactors() {
        return new Look(Hazard.R19, facts -> {
            var lists = auditing.newestWith(Part.PEOPLE);
            var unknown = people(lists, Known.UNKNOWN).map(Sighting::key).collect(Collectors.toSet());
            return new Judgement.Seen(once(people(lists, Known.NO)), unknown);
        });
    }

    /** An agency is known when an entry of the register names it as the partner. */
    @Bean
    Detector unknownAgencies() {
        return new Look(Hazard.R20, facts -> {
            var named = facts.all().stream()
                    .map(account -> small(account.remit().partner()))
                    .collect(Collectors.toSet());
            return Judgement.seen(once(readings(Part.PARTNERS)
                    .flatMap(audit -> partners(audit).stream()
                            .filter(partner -> !named.contains(small(partner)))
                            .map(partner -> sighting(audit, partner, partner, "risk.seen.r20")))));
        });
    }

    /** Somebody's own profile administers an account, or somebody whom nobody knows works in a portfolio. */
    @Bean
    Detector personalAdministrators() {
        return new Look(Hazard.R21, facts -> {
            var profiles = facts.accounts().stream()
                    .filter(account -> account.access().model() == AccessModel.PERSONAL_ADMIN)
                    .map(account -> Sighting.of(account, words.of("risk.seen.r21")));
            var strangers = auditing.newestWith(Part.PEOPLE).stream()
                    .flatMap(audit -> audit.people().stream()
                            .filter(person -> !person.known())
                            .map(person -> sighting(audit, who(person), name(person), "risk.seen.r21.stranger")));
            return Judgement.seen(once(Stream.concat(profiles, strangers)));
        });
    }

    /** A page of ours that no portfolio holds, and one in a portfolio that the register does not know. */
    @Bean
    Detector pagesOutside() {
        return new Look(Hazard.R22, facts -> {
            var lists = readings(Part.OWNED).toList();
            var whole = lists.stream().noneMatch(audit -> lacks(audit, Part.CLIENT));
            var unheard = lists.stream()
                    .flatMap(audit -> pages(audit).stream()
                            .filter(page -> page.account() == null)
                            .map(page -> sighting(audit, page.id(), page.name(), "risk.seen.r22.unheard")));
            var outside = outside(lists, facts)
                    .map(account -> Sighting.of(account, words.of("risk.seen.r22")))
                    .toList();
            return whole
                    ? Judgement.seen(once(Stream.concat(outside.stream(), unheard)))
                    : new Judgement.Seen(
                            once(unheard), outside.stream().map(Sighting::key).collect(Collectors.toSet()));
        });
    }

    private record Look(Hazard hazard, java.util.function.Function<Facts, Judgement> look) implements Detector {

        @Override
        public Judgement judge(Facts facts) {
            return look.apply(facts);
        }
    }

    private Stream<Sighting> people(List<AccessAudit> lists, Known factor) {
        return lists.stream()
                .flatMap(audit -> audit.people().stream()
                        .filter(person -> person.twoFactor() == factor)
                        .map(person -> sighting(audit, who(person), name(person), "risk.seen.r19")));
    }

    private Stream<AccessAudit> readings(Part part) {
        return auditing.newestWith(part).stream().filter(AccessAudit::read);
    }

    /** Pages of a network whose portfolios are read; those that a partner or an agency runs lie in theirs. */
    private static Stream<Account> outside(List<AccessAudit> lists, Facts facts) {
        var networks = lists.stream()
                .flatMap(audit -> connection(audit, facts.connections()))
                .map(Connection::network)
                .collect(Collectors.toSet());
        var inside = new HashSet<>();
        lists.forEach(audit -> pages(audit).forEach(page -> inside.add(page.account())));
        return facts.accounts().stream()
                .filter(account -> networks.contains(account.network()) && account.kind() == AccountKind.PAGE)
                .filter(account ->
                        account.remit().partner().isBlank() && account.access().model() != AccessModel.AGENCY)
                .filter(account -> !inside.contains(account.id()));
    }

    private static Stream<Connection> connection(AccessAudit audit, Map<ConnectionId, Connection> connections) {
        var reading = audit.reading();
        return reading == null ? Stream.empty() : Stream.ofNullable(connections.get(reading.connection()));
    }

    private static List<PortfolioReading.Held> pages(AccessAudit audit) {
        var reading = audit.reading();
        return reading == null
                ? List.of()
                : reading.pages().stream()
                        .filter(page -> HELD.contains(page.hold()))
                        .toList();
    }

    private static List<String> partners(AccessAudit audit) {
        var reading = audit.reading();
        return reading == null ? List.of() : reading.partners();
    }

    private static boolean lacks(AccessAudit audit, Part part) {
        var reading = audit.reading();
        return reading != null && reading.lacks().stream().anyMatch(lack -> lack.part() == part);
    }

    /** The same in every list: an address where there is one, else the name. */
    private static String who(AccessAudit.Holder person) {
        return person.email().isBlank() ? person.name() : person.email();
    }

    private static String name(AccessAudit.Holder person) {
        return person.name().isBlank() ? person.email() : person.name();
    }

    /** Two people of one name without an address are one risk. */
    private static List<Sighting> once(Stream<Sighting> sightings) {
        var byKey = new LinkedHashMap<String, Sighting>();
        sightings.forEach(sighting -> byKey.putIfAbsent(sighting.key(), sighting));
        return List.copyOf(byKey.values());
    }

    private Sighting sighting(AccessAudit audit, String key, String name, String sentence) {
        return new Sighting(
                small(audit.portfolio()) + " " + small(key),
                null,
                name,
                words.of(sentence, Map.of("name", name, "portfolio", audit.portfolio())));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
