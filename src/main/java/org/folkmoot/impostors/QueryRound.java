package org.folkmoot.impostors;

import java.time.Duration;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks what is due by program where that is possible, and otherwise reminds once those who keep the risks. */
@Component
class QueryRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(QueryRound.class);
    private static final Actor FOLKMOOT = new Actor.Job("Folkmoot");

    private final Watch watch;
    private final Queries queries;
    private final Networks networks;
    private final People people;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Dates dates;

    QueryRound(
            Watch watch,
            Queries queries,
            Networks networks,
            People people,
            Notifications notifications,
            TransactionTemplate transaction,
            Dates dates) {
        this.watch = watch;
        this.queries = queries;
        this.networks = networks;
        this.people = people;
        this.notifications = notifications;
        this.transaction = transaction;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "impostors.queries";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var query : queries.all()) {
            query.parts().stream().filter(part -> part.due(dates.today())).forEach(part -> look(query, part));
        }
    }

    private void look(Query query, Query.Part part) {
        try {
            if (watch.byProgram(part.network())) {
                watch.ask(FOLKMOOT, query.id(), part.network());
            } else {
                transaction.executeWithoutResult(status -> remind(query, part));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The query “{}” could not be looked after on {}",
                    query.words(),
                    part.network().key(),
                    e);
        }
    }

    private void remind(Query query, Query.Part part) {
        if (!queries.remind(query.id(), part.network())) {
            return;
        }
        var message = new Message(
                "impostors.mail.query.subject",
                "impostors.mail.query",
                Map.of("network", networks.info(part.network()).name(), "words", query.words()),
                "/impostors/queries");
        people.whoMay(Permission.KEEP_RISKS, Scope.everywhere())
                .forEach(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()), message));
    }
}
