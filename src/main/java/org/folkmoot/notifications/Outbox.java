package org.folkmoot.notifications;

import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outgoing mails, for the screen that shows what became of them. Who may see them is the caller's to decide. */
@Service
@EnableConfigurationProperties(MailSettings.class)
public class Outbox {

    private final Mails mails;
    private final MailSettings settings;

    Outbox(Mails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** False: mails are written down and stay where they are. */
    public boolean hasServer() {
        return settings.set();
    }

    public Slice<Mail> all(@Nullable String after, int limit) {
        return mails.all(after, limit);
    }

    /** Tries a failed mail again from the start; false when it is none. */
    @Transactional
    public boolean retry(UUID mail) {
        return mails.retry(mail);
    }
}
