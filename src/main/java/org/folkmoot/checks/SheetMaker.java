package org.folkmoot.checks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.register.Account;
import org.folkmoot.register.Keyholder;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an account's checks together from what was found and what the register says. */
@Component
class SheetMaker {

    private final RegisterReading reading;
    private final Words words;

    SheetMaker(RegisterReading reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    CheckSheet sheet(
            Account account,
            Baseline baseline,
            Map<Check, Standing> found,
            List<Keyholder> holders,
            CheckSettings settings,
            LocalDate today) {
        var lines = Arrays.stream(Check.values())
                .filter(baseline::asks)
                .map(check -> line(account, baseline, check, found.get(check), holders, settings, today))
                .toList();
        return new CheckSheet(account, baseline.version(), lines, Score.of(lines, settings.amberBelow()));
    }

    private CheckLine line(
            Account account,
            Baseline baseline,
            Check check,
            @Nullable Standing standing,
            List<Keyholder> holders,
            CheckSettings settings,
            LocalDate today) {
        var way = WayRule.of(check, account, settings);
        var critical = baseline.critical().contains(check);
        if (way == Way.REGISTER) {
            var verdict = reading.of(check, account, holders, settings, today);
            return new CheckLine(
                    check, way, critical, state(verdict.passed()), verdict.words(), null, "", null, null, null);
        }
        if (standing == null) {
            return new CheckLine(
                    check,
                    way,
                    critical,
                    CheckState.UNKNOWN,
                    words.of("checks.found.nothing"),
                    null,
                    "",
                    null,
                    null,
                    null);
        }
        var result = standing.result();
        var expired = result.expiresOn() != null && !today.isBefore(result.expiresOn());
        return new CheckLine(
                check,
                result.way(),
                critical,
                expired ? CheckState.EXPIRED : state(result.passed()),
                result.words(),
                result.proof(),
                result.by(),
                result.at(),
                result.expiresOn(),
                standing.driftedAt());
    }

    private static CheckState state(@Nullable Boolean passed) {
        return passed == null ? CheckState.UNKNOWN : passed ? CheckState.PASSED : CheckState.FAILED;
    }
}
