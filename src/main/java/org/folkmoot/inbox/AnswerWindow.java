package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Until when direct messages may be answered: some networks close the door a while after the resident's last words. */
@Component
class AnswerWindow {

    private final Items items;
    private final Networks networks;
    private final Dates dates;
    private final Clock clock;

    AnswerWindow(Items items, Networks networks, Dates dates, Clock clock) {
        this.items = items;
        this.networks = networks;
        this.dates = dates;
        this.clock = clock;
    }

    /** Empty where the network has no direct messages for us. */
    Optional<Messages> messages(Network network) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(Messages.class)) {
            case Availability.Present<Messages>(var messages) -> Optional.of(messages);
            case Availability.Missing<Messages> missing -> Optional.empty();
        };
    }

    /** Empty for comments, and where the network sets no end. */
    Optional<Instant> until(Account account, Conversation conversation) {
        if (!conversation.direct()) {
            return Optional.empty();
        }
        var last = items.of(conversation.id()).stream()
                .filter(item -> !item.ours())
                .map(Item::writtenAt)
                .max(Comparator.naturalOrder());
        return messages(account.network())
                .flatMap(Messages::window)
                .flatMap(window -> last.map(heard -> heard.plus(window.open())));
    }

    /** Why they can no longer be answered from here. */
    Optional<Problem> shut(Account account, Conversation conversation) {
        return until(account, conversation)
                .filter(end -> !clock.instant().isBefore(end))
                .map(end -> Problem.of(
                        "",
                        "inbox.problem.window",
                        Map.of("network", networks.info(account.network()).name(), "ended", dates.moment(end))));
    }
}
