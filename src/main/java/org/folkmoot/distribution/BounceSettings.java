package org.folkmoot.distribution;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mails come back, from the environment: {@code FOLKMOOT_BOUNCES_HOST} (an IMAP server), {@code
 * …_PORT}, {@code …_USER}, {@code …_PASSWORD}, {@code …_SECURITY} ({@code tls}; {@code starttls}, which insists on it;
 * {@code none}) and {@code …_FOLDER}. Without a host nothing is fetched.
 */
@ConfigurationProperties("folkmoot.bounces")
record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("tls") String security,
        @DefaultValue("INBOX") String folder) {

    BounceSettings {
        if (!Set.of("starttls", "tls", "none").contains(security.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "FOLKMOOT_BOUNCES_SECURITY is \"" + security + "\". Set it to tls, starttls or none.");
        }
    }

    boolean set() {
        return !host.isBlank();
    }

    boolean secure(String way) {
        return security.equalsIgnoreCase(way);
    }

    @Override
    public String toString() {
        return "BounceSettings[" + host + ":" + port + "]";
    }
}
