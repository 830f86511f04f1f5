package org.folkmoot.reporting;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

    private final Reporting reporting;

    ReportsApi(Reporting reporting) {
        this.reporting = reporting;
    }

    /** @param month such as {@code 2026-04} */
    record Wanted(String account, String month) {

        Wanted {
            account = account == null ? "" : account;
            month = month == null ? "" : month;
        }
    }

    record ReportBody(UUID id, int number, Instant madeAt, String madeBy, MonthlyReport report) {
        static ReportBody of(Edition edition) {
            return new ReportBody(
                    edition.id().value(), edition.number(), edition.madeAt(), edition.madeBy(), edition.report());
        }
    }

    /** @param month as 2026-10 */
    @GetMapping
    Slice<ReportBody> reports(
            @RequestParam @Nullable UUID account,
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            Actor actor) {
        return reporting
                .editions(
                        actor,
                        account,
                        month == null ? null : ReportsController.month(month),
                        after,
                        Math.clamp(limit, 1, 100))
                .map(ReportBody::of);
    }

    @PostMapping
    ResponseEntity<ReportBody> make(@RequestBody Wanted body, Actor actor) {
        var id =
                reporting.make(actor, ReportsController.account(body.account()), ReportsController.month(body.month()));
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id.value()))
                .body(ReportBody.of(reporting.edition(actor, id)));
    }

    @GetMapping("/{id}")
    ReportBody report(@PathVariable UUID id, Actor actor) {
        return ReportBody.of(reporting.edition(actor, new EditionId(id)));
    }
}
