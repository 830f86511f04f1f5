package org.folkmoot.register;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The register says where credentials lie and never what they are: what looks like a password, a key or a token is
 * refused. A false alarm costs a rewording; a password in the register is read by everybody who is signed in.
 */
final class SecretRule {

    /** "password: …" in the languages of our users, and the beginnings by which networks mark their tokens. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(password|passwort|cyfrinair|passcode|passphrase|pwd|pw|pin)\\b\\s*(is\\b|[:=])\\s*\\S{4,}");

    private static final Pattern TOKEN =
            Pattern.compile("\\b(EAA[A-Za-z0-9]{12,}|xox[abp]-\\S+|gh[pousr]_\\w{12,}|fmt_\\S{12,}|AKIA[A-Z0-9]{12,}"
                    + "|eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]+)");

    private static final Pattern REFERENCE = Pattern.compile("[a-z]+://.*|.*\\s.*|.*[/>].*");
    private static final int SHORTEST = 8;

    private SecretRule() {}

    /** Somewhere in a longer text. */
    static boolean containsOne(String text) {
        return NAMED.matcher(text).find() || TOKEN.matcher(text).find();
    }

    /** A single word with three or four kinds of characters, where the name of a place in a vault is expected. */
    static boolean looksLikeOne(String text) {
        var plain = text.strip();
        if (containsOne(plain)) {
            return true;
        }
        return plain.length() >= SHORTEST && !REFERENCE.matcher(plain).matches() && kinds(plain) >= 3;
    }

    private static long kinds(String text) {
        return Stream.of(".*[a-z].*", ".*[A-Z].*", ".*\\d.*", ".*[^A-Za-z0-9 _.:-].*")
                .filter(text::matches)
                .count();
    }
}
