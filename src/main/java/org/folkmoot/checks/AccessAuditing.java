package org.folkmoot.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Portfolio;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has access: a connection reads it where its network tells, and elsewhere a person copies the list, with evidence.
 * Folkmoot says who is not known, who has no second factor, and which pages are not in the register.
 */
@Service
public class AccessAuditing {

    private final AccessAudits audits;
    private final Proofs proofs;
    private final Register register;
    private final Recognising recognising;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    AccessAuditing(
            AccessAudits audits,
            Proofs proofs,
            Register register,
            Recognising recognising,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.audits = audits;
        this.proofs = proofs;
        this.register = register;
        this.recognising = recognising;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param list one person in each line: name, e-mail, role, second factor */
    @Transactional
    public AccessAudit note(Actor actor, String portfolio, String list, Showing showing) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var problems = new ArrayList<Problem>();
        if (portfolio.isBlank() || portfolio.length() > 200) {
            problems.add(Problem.of("portfolio", "checks.access.portfolio.missing"));
        }
        problems.addAll(showing.problems());
        Refused.unlessEmpty(problems);
        var holders = AccessList.read(list);
        var proof = proofs.keep(null, showing.fileName(), showing.file(), actor.name());
        var audit = new AccessAudit(
                ids.next(),
                portfolio.strip(),
                holders,
                showing.words().strip(),
                proof.orElse(null),
                actor.name(),
                clock.instant(),
                null);
        return keep(actor, audit);
    }

    /** In a transaction of its own: the network has answered before. */
    @Transactional
    AccessAudit keep(Actor actor, AccessAudit audit) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        audits.add(audit);
        var recognised = recognising.of(audit);
        bells.publishEvent(new AccessAudited(
                actor,
                audit.subject(),
                clock.instant(),
                List.of(
                        Change.of("way", null, audit.read() ? "read" : "copied"),
                        Change.of("people", null, audit.people().size()),
                        Change.of("not known", null, recognised.strangers()),
                        Change.of("without a second factor", null, recognised.withoutFactor()))));
        return recognised;
    }

    /** The newest list of each portfolio. */
    public List<AccessAudit> newest() {
        return audits.newest().stream().map(recognising::of).toList();
    }

    /** The newest list of each portfolio in which this part could be read; one that somebody copied has people alone. */
    public List<AccessAudit> newestWith(Portfolio.Part part) {
        return audits.newestWith(part).stream().map(recognising::of).toList();
    }

    /** How many open accounts of each directorate are reached in which way. */
    Map<String, Map<AccessModel, Integer>> heat() {
        var heat = new TreeMap<String, Map<AccessModel, Integer>>();
        register.all().stream()
                .filter(Checks::checked)
                .forEach(account -> heat.computeIfAbsent(
                                register.service(account.service()).directorate(),
                                name -> new EnumMap<>(AccessModel.class))
                        .merge(account.access().model(), 1, Integer::sum));
        return heat;
    }
}
