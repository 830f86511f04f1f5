package org.folkmoot.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.register.Account;
import org.folkmoot.register.Keyholder;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What the entry in the register says to a check. */
@Component
class RegisterReading {

    private final Words words;

    RegisterReading(Words words) {
        this.words = words;
    }

    Verdict of(Check check, Account account, List<Keyholder> holders, CheckSettings settings, LocalDate today) {
        return switch (check) {
            case NAME -> named("name", account.name(), settings.nameContains());
            case HANDLE -> named("handle", account.handle(), settings.handleContains());
            case VERIFIED ->
                switch (account.access().verified()) {
                    case YES -> said(true, "verified.yes");
                    case NO -> said(false, "verified.no");
                    case UNKNOWN -> open("verified.unknown");
                };
            case TWO_FACTOR -> twoFactor(account, settings, today);
            case RECOVERY -> recovery(account, settings);
            case ADMINS -> admins(holders);
            default -> throw new IllegalArgumentException(check.name());
        };
    }

    Verdict named(String field, String name, String wanted) {
        if (wanted.isBlank()) {
            return said(true, "nothing-asked");
        }
        var has = NamingRule.has(name, wanted);
        return new Verdict(
                has,
                words.of(
                        "checks.found." + field + (has ? ".yes" : ".no"),
                        Map.of("name", name, "wanted", wanted.strip())));
    }

    private Verdict twoFactor(Account account, CheckSettings settings, LocalDate today) {
        var seen = account.access().twoFactorOn();
        return switch (account.access().twoFactor()) {
            case UNKNOWN -> open("two-factor.unknown");
            case OFF -> said(false, "two-factor.off");
            case NOT_OFFERED -> said(false, "two-factor.none");
            case REQUIRED ->
                seen == null || seen.plusDays(settings.attestDays()).isBefore(today)
                        ? open("two-factor.old")
                        : said(true, "two-factor.on");
        };
    }

    private Verdict recovery(Account account, CheckSettings settings) {
        var mailbox = account.access().recoveryEmail().strip();
        if (mailbox.isEmpty()) {
            return open("recovery.unknown");
        }
        if (settings.mailDomain().isBlank()) {
            return open("recovery.unset");
        }
        var ours = mailbox.toLowerCase(Locale.ROOT)
                .endsWith("@" + settings.mailDomain().strip().toLowerCase(Locale.ROOT));
        return said(ours, ours ? "recovery.ours" : "recovery.personal");
    }

    private Verdict admins(List<Keyholder> holders) {
        if (holders.isEmpty()) {
            return open("admins.none");
        }
        var strangers = holders.stream()
                .filter(holder -> holder.person() == null)
                .map(Keyholder::name)
                .collect(Collectors.joining(", "));
        return strangers.isEmpty()
                ? new Verdict(true, words.of("checks.found.admins.known", Map.of("count", holders.size())))
                : new Verdict(false, words.of("checks.found.admins.strangers", Map.of("names", strangers)));
    }

    private Verdict said(boolean passed, String key) {
        return new Verdict(passed, words.of("checks.found." + key));
    }

    private Verdict open(String key) {
        return new Verdict(null, words.of("checks.found." + key));
    }
}
