package org.folkmoot.distribution;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands mails to lists over to the outbox, so many each minute that no mail server takes us for a sender of spam. */
@Component
class ListSender implements Recurring {

    private final Sendings sendings;
    private final MailingLists lists;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ListSender(
            Sendings sendings,
            MailingLists lists,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.sendings = sendings;
        this.lists = lists;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "distribution.sender";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                status -> sendings.waiting(lists.settings().perMinute()).forEach(this::send));
    }

    private void send(Sendings.Letter letter) {
        var foot = letter.mandatory() ? "distribution.mail.mandatory" : "distribution.mail.optional";
        notifications.send(
                new Recipient(letter.name(), letter.email(), letter.person()),
                new Message(
                        "distribution.mail.subject",
                        foot,
                        Map.of(
                                "subject", letter.subject(),
                                "body", letter.body(),
                                "list", letter.list(),
                                "why", letter.why()),
                        "/subscriptions"));
        sendings.sent(letter.id(), clock.instant());
    }
}
