package org.folkmoot.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

@Component
class ReportingEvidence implements Evidence {

    private static final String MONTHLY = "reporting.monthly";
    private static final String READ = "reporting.read";

    private final Register register;
    private final Editions editions;
    private final Snapshots snapshots;
    private final Dates dates;
    private final Words words;

    ReportingEvidence(Register register, Editions editions, Snapshots snapshots, Dates dates, Words words) {
        this.register = register;
        this.editions = editions;
        this.snapshots = snapshots;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic(MONTHLY, words.of(MONTHLY), List.of("monthly", "report", "reports", "dashboard")),
                new Topic(READ, words.of(READ), List.of("statistics", "figures", "topline", "insights", "stats")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        return switch (topic) {
            case MONTHLY -> monthly(on);
            case READ -> read(on);
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private Progress monthly(LocalDate on) {
        var month = YearMonth.from(on).minusMonths(1);
        var made =
                editions.made(month, on.plusDays(1).atStartOfDay(dates.zone()).toInstant());
        var all = register.connected();
        var done = (int) all.stream().map(Account::id).filter(made::contains).count();
        return progress(MONTHLY, done, all.size(), Map.of("month", dates.month(month)));
    }

    private Progress read(LocalDate on) {
        var all = register.connected();
        var done = (int) all.stream()
                .filter(account -> snapshots.taken(account.id(), on) || snapshots.taken(account.id(), on.minusDays(1)))
                .count();
        return progress(READ, done, all.size(), Map.of());
    }

    private Progress progress(String topic, int done, int total, Map<String, Object> more) {
        var args = new java.util.HashMap<String, Object>(more);
        args.put("done", done);
        args.put("total", total);
        return new Progress(done, total, words.of(topic + ".sentence", args), "/reports");
    }
}
