package org.folkmoot.notifications;

import java.util.List;
import java.util.UUID;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people things. {@link #send} only writes down what is to be said, in the caller's transaction, so that nobody is
 * told of something that was rolled back; the {@code MailSender} hands the mail over afterwards.
 */
@Service
public class Notifications {

    private final Mails mails;
    private final Notices notices;
    private final Words words;

    Notifications(Mails mails, Notices notices, Words words) {
        this.mails = mails;
        this.notices = notices;
        this.words = words;
    }

    /** A mail to the recipient, and a notice on their Today page when they are a user. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Recipient recipient, Message message) {
        write(recipient, message, null);
    }

    /**
     * What belongs together: the mail answers the first one of the thread, and a notice that is still open says the
     * newest, so that one thing never stands there twice.
     *
     * @param thread the same for everything about one thing, such as an incident
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Recipient recipient, Message message, String thread) {
        write(recipient, message, thread);
    }

    /** Only the in-app notice, for what is not worth a mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID person, Message message) {
        notices.add(person, words.of(message.subjectKey(), message.args()), message.path(), null);
    }

    /** What the page at this path asked for is done: everybody's notices that lead to it are gone. */
    @Transactional
    public void settle(String path) {
        notices.dismiss(path);
    }

    /** Newest first; what the person has dismissed is gone. */
    public List<PersonalNotice> forPerson(UUID person) {
        return notices.of(person, 20);
    }

    private void write(Recipient recipient, Message message, @Nullable String thread) {
        var subject = words.of(message.subjectKey(), message.args());
        mails.add(recipient, subject, words.of(message.bodyKey(), message.args()), message.path(), thread);
        if (recipient.person() != null) {
            notices.add(recipient.person(), subject, message.path(), thread);
        }
    }
}
