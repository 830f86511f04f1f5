package org.folkmoot.checks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the council asks of its accounts: a baseline for each network, and its wishes. */
@Service
public class Standards {

    private final Baselines baselines;
    private final Networks networks;
    private final Rights rights;
    private final Words words;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    Standards(
            Baselines baselines,
            Networks networks,
            Rights rights,
            Words words,
            ApplicationEventPublisher bells,
            Clock clock) {
        this.baselines = baselines;
        this.networks = networks;
        this.rights = rights;
        this.words = words;
        this.bells = bells;
        this.clock = clock;
    }

    public CheckSettings settings() {
        return baselines.settings();
    }

    public Baseline baseline(Network network) {
        return baselines.current(network);
    }

    List<Baseline> published(Network network) {
        return baselines.published(network);
    }

    /** From now on the network's accounts are asked for this; earlier versions are kept. */
    @Transactional
    public Baseline publish(Actor actor, Network network, Set<Check> applies, Set<Check> critical, String note) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var before = baselines.current(network);
        if (note.isBlank() || note.length() > 500) {
            throw Refused.invalid(Problem.of("note", "checks.baseline.note.missing"));
        }
        if (applies.isEmpty()) {
            throw Refused.invalid(Problem.of("applies", "checks.baseline.empty"));
        }
        requirePresent(network, applies);
        var asked = critical.stream().filter(applies::contains).collect(Collectors.toUnmodifiableSet());
        var after = new Baseline(
                network, before.version() + 1, Set.copyOf(applies), asked, note.strip(), clock.instant(), actor.name());
        if (!baselines.publish(after)) {
            throw Refused.overtaken(Problem.of("", "checks.baseline.overtaken"));
        }
        bells.publishEvent(new BaselinePublished(
                network.key(),
                actor,
                clock.instant(),
                List.of(
                        Change.of("version", before.version(), after.version()),
                        Change.of("checks", listed(before.applies()), listed(after.applies())),
                        Change.of("critical", listed(before.critical()), listed(after.critical()))),
                Optional.of(after.note())));
        return after;
    }

    @Transactional
    public void judgeBy(Actor actor, CheckSettings settings) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(settings.problems());
        var before = settings();
        baselines.save(settings);
        var changes = Stream.of(
                        Change.of("name contains", before.nameContains(), settings.nameContains()),
                        Change.of("handle contains", before.handleContains(), settings.handleContains()),
                        Change.of("council site", before.councilSite(), settings.councilSite()),
                        Change.of("accounts page", before.accountsPage(), settings.accountsPage()),
                        Change.of("house rules", before.houseRules(), settings.houseRules()),
                        Change.of("mail domain", before.mailDomain(), settings.mailDomain()),
                        Change.of("attestation days", before.attestDays(), settings.attestDays()),
                        Change.of("amber below", before.amberBelow(), settings.amberBelow()))
                .filter(Change::happened)
                .toList();
        bells.publishEvent(new CheckSettingsChanged(actor, clock.instant(), changes));
    }

    private void requirePresent(Network network, Set<Check> applies) {
        var absent = applies.stream()
                .filter(check -> StarterList.absent(check, network))
                .map(check -> words.of("checks.check." + check.key()))
                .sorted()
                .collect(Collectors.joining("; "));
        if (!absent.isEmpty()) {
            throw Refused.invalid(Problem.of(
                    "applies",
                    "checks.baseline.absent",
                    Map.of("network", networks.info(network).name(), "checks", absent)));
        }
    }

    private static String listed(Set<Check> checks) {
        return checks.stream().map(Check::key).sorted().collect(Collectors.joining(", "));
    }
}
