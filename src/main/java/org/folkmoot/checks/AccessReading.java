package org.folkmoot.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Portfolio;
import org.folkmoot.networks.ReadsPeople;
import org.folkmoot.networks.ReadsPortfolio;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Known;
import org.folkmoot.register.Register;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the network who has access, through a connection; no transaction is open while it answers. */
@Component
class AccessReading {

    private final Connections connections;
    private final Networks networks;
    private final AccessAuditing auditing;
    private final AccessAsking asking;
    private final Recognising recognising;
    private final Register register;
    private final AccountAccess access;
    private final Rights rights;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    AccessReading(
            Connections connections,
            Networks networks,
            AccessAuditing auditing,
            AccessAsking asking,
            Recognising recognising,
            Register register,
            AccountAccess access,
            Rights rights,
            Words words,
            Ids ids,
            Clock clock) {
        this.connections = connections;
        this.networks = networks;
        this.auditing = auditing;
        this.asking = asking;
        this.recognising = recognising;
        this.register = register;
        this.access = access;
        this.rights = rights;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** Connections whose network has portfolios. */
    List<Connection> able() {
        return connections.all().stream()
                .filter(connection -> reader(connection).isPresent())
                .toList();
    }

    AccessAudit read(Actor actor, @Nullable ConnectionId id) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var connection = chosen(id);
        var portfolio = portfolio(connection);
        var reading = new PortfolioReading(
                connection.id(),
                portfolio.id(),
                portfolio.pages().stream()
                        .map(page -> new PortfolioReading.Held(page.id(), page.name(), page.hold(), null))
                        .toList(),
                portfolio.partners().stream().map(Portfolio.Partner::name).toList(),
                portfolio.people().stream()
                        .filter(one -> one.kind() == Portfolio.Kind.SYSTEM)
                        .map(Portfolio.Member::name)
                        .toList(),
                portfolio.lacks().stream()
                        .map(lack -> new PortfolioReading.Lack(lack.part(), lack.permission(), lack.said()))
                        .toList());
        var name = portfolio.name().isBlank()
                ? words.of("checks.access.unnamed", Map.of("name", connection.name()))
                : portfolio.name();
        var people = portfolio.people().stream()
                .filter(one -> one.kind() != Portfolio.Kind.SYSTEM)
                .map(this::holder)
                .toList();
        var audit = auditing.keep(
                actor, new AccessAudit(ids.next(), name, people, "", null, actor.name(), clock.instant(), reading));
        asking.follow(actor, reading);
        administrators(actor, connection, portfolio);
        return audit;
    }

    /** @param page its number on the network */
    void ask(Actor actor, @Nullable ConnectionId id, String page, String reason) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var problems = new ArrayList<Problem>();
        if (!page.matches("\\d{1,30}")) {
            problems.add(Problem.of("page", "checks.access.page.wrong"));
        }
        if (reason.isBlank() || reason.length() > 500) {
            problems.add(Problem.of("reason", "checks.access.reason.missing"));
        }
        Refused.unlessEmpty(problems);
        var connection = chosen(id);
        var reading = auditing.newest().stream()
                .map(AccessAudit::reading)
                .filter(one -> one != null
                        && one.connection().equals(connection.id())
                        && !one.remoteId().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("", "checks.access.read.first")));
        switch (reader(connection)
                .orElseThrow()
                .request(connections.session(connection.id()), reading.remoteId(), page)) {
            case Outcome.Failure failure -> throw failed(failure);
            case Outcome done -> asking.asked(actor, reading, page, reason.strip());
        }
    }

    private Connection chosen(@Nullable ConnectionId id) {
        return able().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("connection", "checks.access.connection.missing")));
    }

    private Portfolio portfolio(Connection connection) {
        return switch (reader(connection).orElseThrow().portfolio(connections.session(connection.id()))) {
            case Answer.Got<Portfolio>(var portfolio) -> portfolio;
            case Answer.Failed<Portfolio>(var failure) -> throw failed(failure);
        };
    }

    private Optional<ReadsPortfolio> reader(Connection connection) {
        return switch (networks.connector(connection.network()).get(ReadsPortfolio.class)) {
            case Availability.Present<ReadsPortfolio>(var reads) -> Optional.of(reads);
            case Availability.Missing<ReadsPortfolio> missing -> Optional.empty();
        };
    }

    private AccessAudit.Holder holder(Portfolio.Member member) {
        var role = member.kind() == Portfolio.Kind.INVITED
                ? words.of("checks.access.invited", Map.of("role", member.role()))
                : member.role();
        return new AccessAudit.Holder(member.name(), member.email(), role, factor(member.secondFactor()), false);
    }

    private static Known factor(@Nullable Boolean on) {
        return on == null ? Known.UNKNOWN : on ? Known.YES : Known.NO;
    }

    /** Who works on the connected page itself goes into the register, where the actor may write there. */
    private void administrators(Actor actor, Connection connection, Portfolio portfolio) {
        var account = register.byConnection(connection.id());
        if (account.isEmpty()
                || !rights.may(
                        actor,
                        Permission.EDIT_REGISTER,
                        register.scope(account.get().id()))) {
            return;
        }
        if (networks.connector(connection.network()).get(ReadsPeople.class)
                        instanceof Availability.Present<ReadsPeople>(var reads)
                && reads.people(connections.session(connection.id()))
                        instanceof Answer.Got<List<Portfolio.Member>>(var people)) {
            access.read(
                    actor,
                    account.get().id(),
                    people.stream()
                            .map(one -> new AccountAccess.Holder(one.name(), one.role(), person(one, portfolio)))
                            .toList());
        }
    }

    /** A page tells no addresses, so that whoever has the same name in the portfolio is taken for the same. */
    private org.folkmoot.people.@Nullable PersonId person(Portfolio.Member member, Portfolio portfolio) {
        return portfolio.people().stream()
                .filter(one -> one.name().equalsIgnoreCase(member.name()))
                .flatMap(one -> recognising.person(one.email()).stream())
                .map(Person::id)
                .findFirst()
                .orElse(null);
    }

    private static Refused failed(Outcome.Failure failure) {
        var said = switch (failure) {
            case Outcome.Rejected(var reason, var d) -> d.body();
            case Outcome.RateLimited(var until, var exact, var d) -> d.body();
            case Outcome.RetryLater(var hint, var d) -> d.body();
            case Outcome.AuthExpired(var kind, var d) -> d.body();
            case Outcome.Unknown(var d) -> d.body();
        };
        return Refused.invalid(Problem.of("connection", "checks.access.read.failed", Map.of("said", said)));
    }
}
