package org.folkmoot.notifications;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mails to the mail server, each in a transaction that holds its row. A crash after the hand-over sends
 * that one mail again: better twice than never.
 */
@Component
class MailSender implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /** How long to wait after each failed try; after the last one a person has to look (D). */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private static final int AT_ONCE = 100;

    private final Mails mails;
    private final MailSettings settings;
    private final PublicAddress address;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JavaMailSenderImpl server;

    MailSender(
            Mails mails, MailSettings settings, PublicAddress address, Clock clock, TransactionTemplate transaction) {
        this.mails = mails;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.transaction = transaction;
        this.server = server(settings);
    }

    @Override
    public String key() {
        return "notifications.mail-sender";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        var sent = 0;
        while (settings.set() && sent < AT_ONCE && Boolean.TRUE.equals(transaction.execute(status -> next()))) {
            sent++;
        }
    }

    private boolean next() {
        var mail = mails.nextDue();
        mail.ifPresent(this::send);
        return mail.isPresent();
    }

    private void send(Mail mail) {
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.from());
            helper.setTo(new InternetAddress(mail.toEmail(), mail.toName(), "UTF-8"));
            helper.setSubject(mail.subject());
            helper.setText(text(mail));
            message.setHeader("Auto-Submitted", "auto-generated");
            thread(message, mail);
            server.send(message);
            mails.sent(mail.id());
        } catch (MailException | jakarta.mail.MessagingException | UnsupportedEncodingException e) {
            LOG.warn("Mail {} was not taken: {}", mail.id(), e.getMessage());
            mails.failed(mail.id(), reason(e), nextTry(mail));
        }
    }

    /** Mail programs keep a thread together by these (RFC 5322, section 3.6.4). */
    private void thread(MimeMessage message, Mail mail) throws jakarta.mail.MessagingException {
        message.setHeader("Message-ID", messageId(mail.id()));
        var opener = mails.opener(mail.id());
        if (opener.isPresent()) {
            message.setHeader("In-Reply-To", messageId(opener.get()));
            message.setHeader("References", messageId(opener.get()));
        }
    }

    private String messageId(UUID mail) {
        var from = settings.from().replaceAll("[<>\\s]", "");
        return "<" + mail + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    private String text(Mail mail) {
        var body = mail.body() == null ? "" : mail.body();
        return mail.path() == null ? body + "\n" : body + "\n\n" + address.of(mail.path()) + "\n";
    }

    private @Nullable Instant nextTry(Mail mail) {
        return mail.tries() < PAUSES.size() ? clock.instant().plus(PAUSES.get(mail.tries())) : null;
    }

    private static String reason(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.substring(0, Math.min(500, message.length()));
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding("UTF-8");
        if (!settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        var properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.writetimeout", "20000");
        if (settings.security().equalsIgnoreCase("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (settings.security().equalsIgnoreCase("tls")) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return server;
    }
}
