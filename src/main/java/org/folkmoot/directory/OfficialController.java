package org.folkmoot.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Problem;
import org.folkmoot.hours.AccountHours;
import org.folkmoot.hours.Hours;
import org.folkmoot.hours.Opening;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages for residents; nobody signs in here. */
@Controller
class OfficialController {

    private static final int LONGEST = 2_000;

    private final Directory directory;
    private final Hours hours;
    private final AccountHours accountHours;
    private final Organisations organisations;
    private final Words words;

    OfficialController(
            Directory directory, Hours hours, AccountHours accountHours, Organisations organisations, Words words) {
        this.directory = directory;
        this.hours = hours;
        this.accountHours = accountHours;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/official-accounts")
    ModelAndView accounts(DirectoryFilter filter) {
        return Pages.show("directory/official", page(filter, "", Optional.empty(), List.of()));
    }

    @GetMapping("/official-accounts/verify")
    ModelAndView verify(DirectoryFilter filter, @RequestParam Optional<String> url) {
        var typed = url.orElse("").strip();
        var asked = typed.substring(0, Math.min(LONGEST, typed.length()));
        var answer = asked.isEmpty() ? Optional.<Verification>empty() : Optional.of(directory.verify(asked));
        var problems = asked.isEmpty() && url.isPresent()
                ? List.of(Problem.of("url", "directory.check.empty"))
                : List.<Problem>of();
        return Pages.show("directory/official", page(filter, asked, answer, problems));
    }

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    @GetMapping("/official-accounts.csv")
    ResponseEntity<byte[]> csv(DirectoryFilter filter) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "network", "name", "handle", "address", "service", "partner", "purpose", "status", "verified");
            directory
                    .accounts(filter)
                    .forEach(account -> csv.writeRecord(
                            account.network(),
                            harmless(account.name()),
                            harmless(account.handle()),
                            account.address() == null ? "" : account.address(),
                            harmless(account.service()),
                            harmless(account.partner()),
                            harmless(account.purpose()),
                            account.status(),
                            account.proof() == null ? "no" : "yes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("official-accounts.csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises (read 2026-11-23). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private OfficialPage page(
            DirectoryFilter filter, String asked, Optional<Verification> answer, List<Problem> problems) {
        var all = directory.accounts(DirectoryFilter.all());
        var settings = directory.settings();
        return new OfficialPage(
                filter,
                asked,
                answer,
                problems,
                all.stream().filter(filter::shows).toList(),
                all.size(),
                choices(all, "directory.any.network", OfficialAccount::network, OfficialAccount::networkName),
                choices(all, "directory.any.service", OfficialAccount::service, OfficialAccount::service),
                weeks(hours.openings()),
                own(),
                settings,
                organisations
                        .find()
                        .map(organisation -> FraudDesk.of(organisation.nation()))
                        .orElse(FraudDesk.REPORT_FRAUD),
                !settings.proofPages().isEmpty());
    }

    private List<Option> choices(
            List<OfficialAccount> all,
            String any,
            Function<OfficialAccount, String> value,
            Function<OfficialAccount, String> label) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of(any)));
        all.stream()
                .map(account -> Option.named(value.apply(account), label.apply(account)))
                .distinct()
                .sorted(java.util.Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private Map<UUID, List<OfficialPage.Week>> own() {
        return accountHours.all().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> weeks(entry.getValue())));
    }

    /** Neighbouring days with the same hours stand together. */
    private static List<OfficialPage.Week> weeks(Map<DayOfWeek, Opening> openings) {
        var weeks = new ArrayList<OfficialPage.Week>();
        for (var day : DayOfWeek.values()) {
            var opening = openings.get(day);
            if (opening == null) {
                continue;
            }
            var opens = opening.opens().toString();
            var closes = opening.closes().toString();
            var last = weeks.isEmpty() ? null : weeks.getLast();
            if (last != null
                    && last.to() == day.getValue() - 1
                    && last.opens().equals(opens)
                    && last.closes().equals(closes)) {
                weeks.set(weeks.size() - 1, new OfficialPage.Week(last.from(), day.getValue(), opens, closes));
            } else {
                weeks.add(new OfficialPage.Week(day.getValue(), day.getValue(), opens, closes));
            }
        }
        return weeks;
    }
}
