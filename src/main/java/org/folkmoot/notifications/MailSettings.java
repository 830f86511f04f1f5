package org.folkmoot.notifications;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from the environment: {@code FOLKMOOT_MAIL_HOST}, {@code …_PORT}, {@code …_USER}, {@code
 * …_PASSWORD}, {@code …_SECURITY} ({@code starttls}, which insists on it; {@code tls}; {@code none}) and {@code
 * …_FROM}. Without a host nothing is sent.
 */
@ConfigurationProperties("folkmoot.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") String security,
        @DefaultValue("") String from) {

    MailSettings {
        if (!java.util.Set.of("starttls", "tls", "none").contains(security.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "FOLKMOOT_MAIL_SECURITY is \"" + security + "\". Set it to starttls, tls or none.");
        }
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "FOLKMOOT_MAIL_HOST is set, but FOLKMOOT_MAIL_FROM is not the address that mails come from.");
        }
    }

    boolean set() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
