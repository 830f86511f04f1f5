package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All checks over one variant. */
@Component
class Checks {

    private final List<Check> checks;
    private final Register register;

    Checks(List<Check> checks, Register register) {
        this.checks = checks;
        this.register = register;
    }

    /** Which checks said what; those with nothing to say are there too, as passed. */
    List<Result> results(Checked checked) {
        return checks.stream()
                .map(check -> new Result(check.key(), check.findings(checked)))
                .toList();
    }

    /** What keeps this variant from going out at that time. */
    List<Problem> problems(Variant variant, @Nullable Instant dueAt) {
        var revision = variant.revision();
        var checked = new Checked(
                variant.post(),
                register.account(variant.account()),
                revision.text(),
                revision.link(),
                revision.images(),
                dueAt,
                revision.extras());
        return problems(checked);
    }

    List<Problem> problems(Checked checked) {
        return results(checked).stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == Finding.Severity.PROBLEM)
                .map(Finding::problem)
                .toList();
    }

    record Result(String key, List<Finding> findings) {}
}
