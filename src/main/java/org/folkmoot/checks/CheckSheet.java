package org.folkmoot.checks;

import java.util.List;
import org.folkmoot.register.Account;

/**
 * All checks of one account as they stand.
 *
 * @param baseline the version of its network's baseline
 */
public record CheckSheet(Account account, int baseline, List<CheckLine> lines, Score score) {

    public List<CheckLine> findings() {
        return lines.stream().filter(CheckLine::finding).toList();
    }

    public List<CheckLine> open() {
        return lines.stream().filter(CheckLine::open).toList();
    }

    /** Empty where the baseline does not ask for it. */
    public java.util.Optional<CheckLine> line(Check check) {
        return lines.stream().filter(line -> line.check() == check).findFirst();
    }
}
