package org.folkmoot.distribution;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.folkmoot.distribution.MailboxMarks.Mark;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what came back from the sender's mailbox. Each mail is read once, by the server's own number; a notification is
 * then marked as read there, and every other mail stays as it is for whoever looks after the mailbox. Nothing is deleted.
 */
@Component
@EnableConfigurationProperties(BounceSettings.class)
class BounceMailbox implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final Actor JOB = new Actor.Job("bounce mailbox");

    /** So many at once; the next round reads on. */
    private static final int MOST = 500;

    private static final String WAIT = "30000";

    private final BounceSettings settings;
    private final ContactHealth health;
    private final MailboxMarks marks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BounceMailbox(
            BounceSettings settings,
            ContactHealth health,
            MailboxMarks marks,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.health = health;
        this.marks = marks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "distribution.bounces";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        if (!settings.set()) {
            return;
        }
        try (var store = open()) {
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                read(folder, (UIDFolder) folder);
            } finally {
                // without expunging what somebody else has marked for it
                folder.close(false);
            }
            ended(null);
        } catch (AuthenticationFailedException e) {
            LOG.warn("The mailbox of bounces refuses the sign-in");
            ended("refused");
        } catch (MessagingException | IOException e) {
            LOG.warn("The mailbox of bounces could not be read", e);
            ended("unreached");
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.secure("tls") ? "imaps" : "imap";
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", WAIT);
        properties.setProperty(prefix + "timeout", WAIT);
        properties.setProperty(prefix + "writetimeout", WAIT);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(settings.secure("starttls")));
        properties.setProperty(prefix + "starttls.required", String.valueOf(settings.secure("starttls")));
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }

    private void read(Folder folder, UIDFolder numbers) throws MessagingException, IOException {
        var before = marks.find().orElse(Mark.NONE);
        var last = before.validity() == numbers.getUIDValidity() ? before.uid() : 0;
        var read = 0;
        for (var message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            var uid = numbers.getUID(message);
            if (uid > last && read < MOST) {
                read(message, new Mark(numbers.getUIDValidity(), uid, clock.instant(), null));
                read++;
            }
        }
    }

    private void read(Message message, Mark mark) throws MessagingException, IOException {
        var bounces = bounces(message);
        transaction.executeWithoutResult(status -> {
            if (!bounces.isEmpty()) {
                health.record(JOB, bounces, "mailbox");
            }
            marks.keep(mark);
        });
        if (!bounces.isEmpty()) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /** A mail that nobody can make sense of keeps no later one from being read. */
    private static List<Bounce> bounces(Message message) throws MessagingException, IOException {
        try {
            return BounceReader.notification(message);
        } catch (MessagingException | IOException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            LOG.warn("A mail in the mailbox of bounces cannot be read, and stays there as it is", e);
            return List.of();
        }
    }

    /** @param problem of the round; null when everything was read */
    private void ended(@Nullable String problem) {
        var mark = marks.find().orElse(Mark.NONE);
        var at = problem == null ? clock.instant() : mark.readAt();
        transaction.executeWithoutResult(status -> marks.keep(new Mark(mark.validity(), mark.uid(), at, problem)));
    }
}
