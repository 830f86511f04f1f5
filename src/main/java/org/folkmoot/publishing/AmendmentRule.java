package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Capability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Replies;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** What can be done to a published variant on its network, and whether the new words may go out. */
@Component
class AmendmentRule {

    /** A correction goes out at once; the checks look at it as if it went out then. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Networks networks;
    private final Connections connections;
    private final Register register;
    private final Checks checks;
    private final Clock clock;

    AmendmentRule(Networks networks, Connections connections, Register register, Checks checks, Clock clock) {
        this.networks = networks;
        this.connections = connections;
        this.register = register;
        this.checks = checks;
        this.clock = clock;
    }

    /** Why the account's network does not do it; empty where it does. The key is one of {@code networks.missing}. */
    Optional<Problem> missing(Account account, Amendment.Kind kind) {
        if (account.connection() == null || !networks.connectable(account.network())) {
            return Optional.of(Problem.of("", "publishing.amendment.unconnected"));
        }
        return switch (get(account, capability(kind))) {
            case Availability.Present<?> _ -> Optional.empty();
            case Availability.Missing<?>(var why) -> Optional.of(Problem.of("", "networks.missing." + why.name()));
        };
    }

    List<Problem> problems(Variant variant, Amendment.Kind kind, String text) {
        var account = register.account(variant.account());
        var problems = new ArrayList<Problem>();
        if (text.isBlank()) {
            problems.add(Problem.of("text", "publishing.amendment.empty"));
        } else if (kind == Amendment.Kind.CORRECTION
                && text.equals(variant.revision().text())) {
            problems.add(Problem.of("text", "publishing.amendment.same"));
        } else {
            problems.addAll(kind == Amendment.Kind.REPLY ? reply(account, text) : corrected(variant, account, text));
        }
        return problems.stream().map(AmendmentRule::atText).toList();
    }

    private List<Problem> corrected(Variant variant, Account account, String text) {
        var revision = variant.revision();
        return checks.problems(new Checked(
                variant.post(),
                account,
                text,
                revision.link(),
                revision.images(),
                clock.instant().plus(AT_ONCE),
                revision.extras()));
    }

    private List<Problem> reply(Account account, String text) {
        return switch (get(account, Replies.class)) {
            case Availability.Present<Replies>(var replies) ->
                within(account, replies.text()).problems(Content.text(text));
            case Availability.Missing<Replies>(var why) ->
                List.of(Problem.of("text", "networks.missing." + why.name()));
        };
    }

    private MeasuresText within(Account account, MeasuresText rules) {
        return Optional.ofNullable(account.connection())
                .flatMap(connections::limits)
                .map(rules::within)
                .orElse(rules);
    }

    private <C extends Capability> Availability<C> get(Account account, Class<C> type) {
        var connection = account.connection();
        var connector = networks.connector(account.network());
        var ever = connector.get(type);
        return connection == null || ever instanceof Availability.Missing<C>
                ? ever
                : connector.get(type, connections.get(connection).granted());
    }

    private static Class<? extends Capability> capability(Amendment.Kind kind) {
        return switch (kind) {
            case TAKE_DOWN -> Deletes.class;
            case CORRECTION -> Edits.class;
            case REPLY -> Replies.class;
        };
    }

    /** Everything else about it stands already; only the words can be put right here. */
    private static Problem atText(Problem problem) {
        return Problem.of("text", problem.key(), problem.args());
    }
}
