package org.folkmoot.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ChecksApi {

    private final Checks checks;
    private final Standards standards;
    private final Register register;
    private final AnswerRule answers;
    private final ChecksController lists;
    private final Networks networks;
    private final Rights rights;

    ChecksApi(
            Checks checks,
            Standards standards,
            Register register,
            AnswerRule answers,
            ChecksController lists,
            Networks networks,
            Rights rights) {
        this.checks = checks;
        this.standards = standards;
        this.register = register;
        this.answers = answers;
        this.lists = lists;
        this.networks = networks;
        this.rights = rights;
    }

    /** @param state {@code passed}, {@code failed}, {@code unknown} or {@code expired} */
    record Line(
            String check,
            String state,
            boolean critical,
            String way,
            String words,
            String by,
            @Nullable Instant at,
            @Nullable LocalDate expiresOn,
            @Nullable Instant driftedAt) {}

    /** @param rag {@code green}, {@code amber} or {@code red} */
    record Sheet(UUID account, String name, int baseline, int passed, int applicable, String rag, List<Line> lines) {

        static Sheet of(CheckSheet sheet) {
            return new Sheet(
                    sheet.account().id().value(),
                    sheet.account().name(),
                    sheet.baseline(),
                    sheet.score().passed(),
                    sheet.score().applicable(),
                    sheet.score().rag().key(),
                    sheet.lines().stream()
                            .map(line -> new Line(
                                    line.check().key(),
                                    line.state().key(),
                                    line.critical(),
                                    line.way().key(),
                                    line.words(),
                                    line.by(),
                                    line.at(),
                                    line.expiresOn(),
                                    line.driftedAt()))
                            .toList());
        }
    }

    /** Evidence in words; a file is added on the screen. */
    record Attested(@Nullable Boolean passed, @Nullable String words) {}

    /** Keys of checks, such as {@code blocked-words}. */
    record Wanted(Set<String> applies, Set<String> critical, String note) {}

    record Published(String network, int version, Set<String> applies, Set<String> critical) {

        static Published of(Baseline baseline) {
            return new Published(
                    baseline.network().key(), baseline.version(), keys(baseline.applies()), keys(baseline.critical()));
        }

        private static Set<String> keys(Set<Check> checks) {
            return checks.stream().map(Check::key).collect(Collectors.toCollection(java.util.TreeSet::new));
        }
    }

    /** The sheets of all accounts that one may see, worst first; {@code after} is the number of sheets to leave out. */
    @GetMapping("/checks")
    List<Sheet> sheets(ChecksQuery query, Actor actor) {
        return lists.rows(query, actor).stream()
                .skip(query.from())
                .limit(200)
                .map(row -> Sheet.of(row.sheet()))
                .toList();
    }

    @GetMapping("/accounts/{id}/checks")
    Sheet sheet(@PathVariable UUID id, Actor actor) {
        answers.requireSeeing(actor, register.account(new AccountId(id)));
        return Sheet.of(checks.sheet(new AccountId(id)));
    }

    @PostMapping("/accounts/{id}/checks/looks")
    Sheet look(@PathVariable UUID id, Actor actor) {
        checks.recheck(actor, new AccountId(id));
        return Sheet.of(checks.sheet(new AccountId(id)));
    }

    @PutMapping("/accounts/{id}/checks/{check}/attestation")
    Sheet attest(@PathVariable UUID id, @PathVariable String check, @RequestBody Attested body, Actor actor) {
        var words = body.words() == null ? "" : body.words();
        checks.attest(
                actor,
                new AccountId(id),
                Check.of(check).orElseThrow(() -> Refused.missing("page")),
                new Attestation(body.passed(), words, "", new byte[0]));
        return Sheet.of(checks.sheet(new AccountId(id)));
    }

    @GetMapping("/baselines/{network}")
    Published baseline(@PathVariable String network, Actor actor) {
        if (!rights.may(actor, Permission.SEE_RISKS)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        return Published.of(standards.baseline(network(network)));
    }

    @PostMapping("/baselines/{network}")
    Published publish(@PathVariable String network, @RequestBody Wanted body, Actor actor) {
        return Published.of(standards.publish(
                actor, network(network), checks(body.applies()), checks(body.critical()), body.note()));
    }

    @PutMapping("/check-settings")
    CheckSettings judgeBy(@RequestBody CheckSettings body, Actor actor) {
        standards.judgeBy(actor, body);
        return standards.settings();
    }

    private Network network(String key) {
        return networks.find(key).orElseThrow(() -> Refused.missing("page"));
    }

    private static Set<Check> checks(Set<String> keys) {
        return keys.stream().flatMap(key -> Check.of(key).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
