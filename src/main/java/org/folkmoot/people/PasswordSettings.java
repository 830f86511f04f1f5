package org.folkmoot.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From the environment: {@code FOLKMOOT_PASSWORDS_STRENGTH}, bcrypt's cost, each step of which doubles the work of a
 * sign-in and of whoever tries a stolen hash. OWASP's Password Storage Cheat Sheet asks for 10 or more
 * (cheatsheetseries.owasp.org, read 2026-11-27); above 16 a sign-in takes many seconds.
 */
@ConfigurationProperties("folkmoot.passwords")
record PasswordSettings(@DefaultValue("12") int strength) {

    PasswordSettings {
        if (strength < 10 || strength > 16) {
            throw new IllegalArgumentException(
                    "FOLKMOOT_PASSWORDS_STRENGTH is " + strength + ". Set it to a number from 10 to 16.");
        }
    }
}
