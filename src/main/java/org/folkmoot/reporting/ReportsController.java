package org.folkmoot.reporting;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/reports")
class ReportsController {

    private static final int LIMIT = 30;

    private final Reporting reporting;
    private final ReportWords reportWords;
    private final ReportCsv csv;
    private final Register register;
    private final Networks networks;
    private final Rights rights;
    private final Dates dates;
    private final Words words;

    ReportsController(
            Reporting reporting,
            ReportWords reportWords,
            ReportCsv csv,
            Register register,
            Networks networks,
            Rights rights,
            Dates dates,
            Words words) {
        this.reporting = reporting;
        this.reportWords = reportWords;
        this.csv = csv;
        this.register = register;
        this.networks = networks;
        this.rights = rights;
        this.dates = dates;
        this.words = words;
    }

    @GetMapping
    ModelAndView reports(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String month,
            @RequestParam @Nullable String after,
            Actor actor) {
        requireSomewhere(actor);
        var last = YearMonth.from(dates.today()).minusMonths(1).toString();
        var query = new ReportsPage.Query(account, month);
        return Pages.show("reporting/reports", page(actor, query, after, "", last, List.of()));
    }

    @PostMapping
    ModelAndView make(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String month,
            Actor actor) {
        try {
            var id = reporting.make(actor, account(account), month(month));
            return Pages.redirect("/reports/" + id.value(), Notice.success("reporting.made"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "reporting/reports", page(actor, ReportsPage.Query.ANY, null, account, month, refused.problems()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView report(@PathVariable EditionId id, Actor actor) {
        var edition = reporting.edition(actor, id);
        var report = edition.report();
        return Pages.show(
                "reporting/report",
                new ReportPage(
                        edition,
                        reportWords.headline(report),
                        reportWords.lede(report),
                        report.figures().stream()
                                .map(figure -> new ReportPage.Shown(
                                        figure.key(),
                                        reportWords.value(figure),
                                        figure.known(),
                                        reportWords.note(figure, report.month())))
                                .toList(),
                        new LineChart(report.followers().stream()
                                .map(MonthlyReport.Day::followers)
                                .toList()),
                        ReportPage.bars(report)));
    }

    @GetMapping("/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable EditionId id, Actor actor) {
        var edition = reporting.edition(actor, id);
        var name = "report-" + edition.report().month() + "-" + edition.report().network() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.of(edition));
    }

    private ReportsPage page(
            Actor actor,
            ReportsPage.Query query,
            @Nullable String after,
            String account,
            String month,
            List<Problem> problems) {
        var of = query.account().isEmpty() ? null : account(query.account()).value();
        var during = query.month().isEmpty() ? null : month(query.month());
        var slice = reporting.editions(actor, of, during, after, LIMIT);
        var lines = slice.rows().stream()
                .map(edition -> new ReportsPage.Line(edition, reportWords.headline(edition.report())))
                .toList();
        return new ReportsPage(
                new Slice<>(lines, slice.next()),
                accounts(actor),
                months(),
                reported(actor),
                everMonths(),
                query,
                account,
                month,
                problems);
    }

    private List<Option> accounts(Actor actor) {
        return register.connected().stream()
                .filter(one -> rights.may(actor, Permission.SEE_REPORTS, register.scope(one.id())))
                .map(this::option)
                .toList();
    }

    private List<Option> reported(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("reporting.account.any")));
        reporting.reported(actor).stream()
                .map(register::account)
                .sorted(Comparator.comparing(Account::name)
                        .thenComparing(one -> one.network().key()))
                .map(this::option)
                .forEach(options::add);
        return options;
    }

    private List<Option> everMonths() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("reporting.month.any")));
        options.addAll(months());
        return options;
    }

    private Option option(Account account) {
        return Option.named(
                account.id().value().toString(),
                account.name() + " (" + networks.info(account.network()).name() + ")");
    }

    private List<Option> months() {
        var options = new ArrayList<Option>();
        var now = YearMonth.from(dates.today());
        for (var back = 0; back <= 12; back++) {
            var month = now.minusMonths(back);
            options.add(Option.of(month.toString(), dates.month(month)));
        }
        return options;
    }

    private void requireSomewhere(Actor actor) {
        if (!rights.may(actor, Permission.SEE_REPORTS)) {
            rights.require(actor, Permission.SEE_REPORTS, Scope.everywhere());
        }
    }

    static AccountId account(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("account", "reporting.account.missing"));
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Problem.of("month", "reporting.month.missing"));
        }
    }
}
