package org.folkmoot.readiness;

import java.util.EnumMap;
import java.util.Map;
import org.folkmoot.checks.Check;
import org.folkmoot.checks.CheckLine;
import org.folkmoot.checks.CheckSheet;
import org.folkmoot.checks.CheckState;
import org.folkmoot.checks.Checks;
import org.folkmoot.checks.Way;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What the checks say, with how and when it was seen; what a person attested there counts as long as it holds. */
@Component
class CheckWitness implements Witness {

    private static final Map<Aspect, Check> CHECKS = Map.of(
            Aspect.SECOND_FACTOR, Check.TWO_FACTOR,
            Aspect.HOUSE_RULES, Check.RULES_LINK,
            Aspect.COUNCIL_LINK, Check.COUNCIL_LINK,
            Aspect.AUTO_REPLY, Check.AUTO_REPLY,
            Aspect.WEBSITE_LINK, Check.RECIPROCAL);

    private final Checks checks;
    private final Words words;
    private final Dates dates;

    CheckWitness(Checks checks, Words words, Dates dates) {
        this.checks = checks;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Map<Aspect, Look> of(Account account) {
        var sheet = checks.sheet(account.id());
        var looks = new EnumMap<Aspect, Look>(Aspect.class);
        CHECKS.forEach((aspect, check) -> looks.put(aspect, look(sheet, check)));
        looks.put(Aspect.BASELINE, baseline(sheet));
        sheet.line(Check.RECIPROCAL)
                .filter(line -> line.way() == Way.OBSERVED && (line.passed() || line.finding()))
                .ifPresent(line -> looks.put(Aspect.WEBSITE_UNLINKED, unlinked(sheet, line)));
        return looks;
    }

    private Look look(CheckSheet sheet, Check check) {
        var line = sheet.line(check);
        if (line.isEmpty()) {
            return new Look.Met(words.of("readiness.check.not-asked"));
        }
        return line.get().passed() ? new Look.Met(seen(line.get())) : new Look.Lacking(state(line.get()), page(sheet));
    }

    private Look baseline(CheckSheet sheet) {
        var score = sheet.score();
        var args = Map.of(
                "passed", score.passed(),
                "all", score.applicable(),
                "failed", score.failed(),
                "open", score.open(),
                "version", sheet.baseline());
        return score.passed() == score.applicable()
                ? new Look.Met(words.of("readiness.baseline.yes", args))
                : new Look.Lacking(words.of("readiness.baseline.no", args), page(sheet));
    }

    private Look unlinked(CheckSheet sheet, CheckLine line) {
        return line.finding() ? new Look.Met(seen(line)) : new Look.Lacking(seen(line), page(sheet));
    }

    private String seen(CheckLine line) {
        return line.at() == null
                ? words.of("readiness.check.register", Map.of("words", line.words()))
                : words.of(
                        "readiness.check." + line.way().key(),
                        Map.of("words", line.words(), "by", line.by(), "day", dates.day(line.at())));
    }

    private String state(CheckLine line) {
        return line.state() == CheckState.EXPIRED
                ? words.of("readiness.check.expired")
                : words.of("readiness.check.open", Map.of("words", line.words()));
    }

    private static String page(CheckSheet sheet) {
        return "/accounts/" + sheet.account().id().value() + "/checks";
    }
}
