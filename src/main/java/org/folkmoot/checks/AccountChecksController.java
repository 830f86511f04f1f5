package org.folkmoot.checks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/accounts/{id}/checks")
class AccountChecksController {

    private final Checks checks;
    private final Register register;
    private final AnswerRule answers;
    private final Standards standards;
    private final Steps steps;
    private final Networks networks;
    private final Words words;

    AccountChecksController(
            Checks checks,
            Register register,
            AnswerRule answers,
            Standards standards,
            Steps steps,
            Networks networks,
            Words words) {
        this.checks = checks;
        this.register = register;
        this.answers = answers;
        this.standards = standards;
        this.steps = steps;
        this.networks = networks;
        this.words = words;
    }

    @GetMapping
    ModelAndView checks(@PathVariable AccountId id, Actor actor) {
        answers.requireSeeing(actor, register.account(id));
        return Pages.show("checks/account", page(id, actor, "", "", "", List.of()));
    }

    @PostMapping("/looks")
    ModelAndView look(@PathVariable AccountId id, Actor actor) {
        checks.recheck(actor, id);
        return Pages.redirect("/accounts/" + id.value() + "/checks", Notice.success("checks.looked"));
    }

    @PostMapping("/{key}/attestation")
    ModelAndView attest(
            @PathVariable AccountId id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String passed,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        var check = Check.of(key).orElseThrow(() -> Refused.missing("page"));
        var bytes = file == null ? new byte[0] : file.getBytes();
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            checks.attest(actor, id, check, new Attestation(answer(passed), text, name, bytes));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/account", page(id, actor, key, text, passed, here(refused.problems(), key)));
        }
        return Pages.redirect(
                "/accounts/" + id.value() + "/checks#" + key,
                Notice.success("checks.attested", Map.of("check", words.of("checks.check." + key))));
    }

    private List<AccountChecksPage.NotAsked> notAsked(CheckSheet sheet) {
        var network = sheet.account().network();
        var baseline = standards.baseline(network);
        return Stream.of(Check.values())
                .filter(check -> sheet.line(check).isEmpty())
                .map(check -> new AccountChecksPage.NotAsked(
                        check,
                        steps.why(check, baseline),
                        StarterList.absent(check, network) ? steps.note(check, network) : ""))
                .toList();
    }

    /** The form stands once for each check, so that its fields carry the check's key. */
    private static List<Problem> here(List<Problem> problems, String key) {
        return problems.stream()
                .map(problem -> problem.field().isEmpty()
                        ? problem
                        : Problem.of(key + "-" + problem.field(), problem.key(), problem.args()))
                .toList();
    }

    static @Nullable Boolean answer(String passed) {
        return switch (passed) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private AccountChecksPage page(
            AccountId id, Actor actor, String typed, String text, String passed, List<Problem> problems) {
        var sheet = checks.sheet(id);
        var settings = standards.settings();
        var rows = sheet.lines().stream()
                .map(line -> new AccountChecksPage.Row(
                        line,
                        steps.of(line.check(), sheet.account()),
                        steps.note(line.check(), sheet.account().network()),
                        WayRule.of(line.check(), sheet.account(), settings) != Way.REGISTER))
                .toList();
        return new AccountChecksPage(
                sheet,
                networks.info(sheet.account().network()).name(),
                rows,
                notAsked(sheet),
                answers.mayAnswer(actor, sheet.account()),
                typed,
                text,
                passed,
                problems);
    }
}
