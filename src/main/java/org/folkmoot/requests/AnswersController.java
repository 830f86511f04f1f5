package org.folkmoot.requests;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The form, section by section: what is typed is kept at once, whole or not, and what is missing is said beside it. */
@Controller
@RequestMapping("/requests/{id}")
class AnswersController {

    private final Requests requests;
    private final RequestNames names;
    private final Likeness likeness;
    private final Dates dates;
    private final Words words;

    AnswersController(Requests requests, RequestNames names, Likeness likeness, Dates dates, Words words) {
        this.requests = requests;
        this.names = names;
        this.likeness = likeness;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only. */
    public record SectionPage(
            Request request,
            Section section,
            Answers answers,
            Map<Question, List<Option>> options,
            ClashPage clash,
            List<Problem> problems) {

        public String address() {
            return "/requests/" + request.id().value();
        }
    }

    /** Public for its template only. @param account the name of the account that has the handle; empty for none */
    public record ClashPage(
            boolean asked, String account, String href, List<RequestLine> earlier, RequestPage.LibraryPart library) {}

    /** Public as JSON. */
    record Kept(String said) {}

    @GetMapping("/answers/{section}")
    ModelAndView section(@PathVariable RequestId id, @PathVariable String section, Actor actor) {
        var request = draft(actor, id);
        return Pages.show("requests/section", page(request, known(section), request.answers(), List.of()));
    }

    @PostMapping("/answers/{section}")
    ModelAndView save(
            @PathVariable RequestId id,
            @PathVariable String section,
            @RequestParam Map<String, String> fields,
            Actor actor) {
        var shown = known(section);
        var given = given(shown, fields);
        try {
            requests.save(actor, id, given);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var request = draft(actor, id);
            return Pages.again(
                    "requests/section", page(request, shown, request.answers().with(given), refused.problems()));
        }
        var request = draft(actor, id);
        var problems = fields.containsKey("later") ? List.<Problem>of() : problems(request, shown);
        if (!problems.isEmpty()) {
            return Pages.again("requests/section", page(request, shown, request.answers(), problems));
        }
        var address = "/requests/" + id.value();
        return Pages.redirect(
                fields.containsKey("later") || shown.next().isEmpty()
                        ? address
                        : address + "/answers/" + shown.next().get().key());
    }

    /** While somebody types. */
    @PostMapping("/draft")
    @ResponseBody
    ResponseEntity<Kept> keep(@PathVariable RequestId id, @RequestParam Map<String, String> fields, Actor actor) {
        try {
            var given = new EnumMap<Question, String>(Question.class);
            for (var section : Section.values()) {
                fields.keySet().stream()
                        .filter(name -> Question.of(name)
                                .filter(question -> question.section() == section)
                                .isPresent())
                        .findAny()
                        .ifPresent(any -> given.putAll(given(section, fields)));
            }
            requests.save(actor, id, given);
            return ResponseEntity.ok(new Kept(words.of("requests.kept")));
        } catch (Refused refused) {
            return ResponseEntity.status(refused.kind() == Refused.Kind.INVALID ? 422 : 409)
                    .body(new Kept(words.of(refused.problems().getFirst())));
        }
    }

    /** Whether the proposed handle and account exist already, while somebody types them. */
    @GetMapping("/clash")
    ModelAndView clash(@PathVariable RequestId id, @RequestParam Map<String, String> fields, Actor actor) {
        var request = requests.request(actor, id);
        var given = new EnumMap<Question, String>(Question.class);
        fields.forEach((name, value) -> Question.of(name).ifPresent(question -> given.put(question, value)));
        return Pages.show("requests/clash", clash(request, request.answers().with(given)));
    }

    private SectionPage page(Request request, Section section, Answers answers, List<Problem> problems) {
        var options = new EnumMap<Question, List<Option>>(Question.class);
        section.questions().forEach(question -> options.put(question, names.options(question)));
        return new SectionPage(request, section, answers, options, clash(request, answers), problems);
    }

    private ClashPage clash(Request request, Answers answers) {
        var clash = likeness.of(request.id(), answers);
        return new ClashPage(
                answers.has(Question.NETWORK) && answers.has(Question.HANDLE),
                clash.account().map(account -> account.name()).orElse(""),
                clash.account()
                        .map(account -> "/accounts/" + account.id().value())
                        .orElse(""),
                names.lines(clash.earlier()),
                new RequestPage.LibraryPart(
                        clash.decided().all(),
                        names.outcomes(clash.decided().outcomes()),
                        names.lines(clash.decided().most())));
    }

    private List<Problem> problems(Request request, Section section) {
        var problems = new java.util.ArrayList<>(
                AnswerProblems.of(section, request.answers(), request.requester(), dates.today()));
        likeness.problems(request.id(), request.answers()).stream()
                .filter(problem -> Question.of(problem.field())
                        .filter(question -> question.section() == section)
                        .isPresent())
                .filter(problem ->
                        problems.stream().noneMatch(known -> known.field().equals(problem.field())))
                .forEach(problems::add);
        return problems;
    }

    /** A box that is not ticked sends nothing, and nothing is an answer of the section that was sent. */
    private static Map<Question, String> given(Section section, Map<String, String> fields) {
        var given = new EnumMap<Question, String>(Question.class);
        section.questions()
                .forEach(question -> given.put(
                        question, fields.getOrDefault(question.name(), "").strip()));
        return given;
    }

    private Request draft(Actor actor, RequestId id) {
        var request = requests.request(actor, id);
        if (!Requests.mine(actor, request)) {
            throw Refused.missing("request");
        }
        if (request.status() != RequestStatus.DRAFT) {
            throw Requests.overtaken(request);
        }
        return request;
    }

    private static Section known(String key) {
        return Section.of(key).orElseThrow(() -> Refused.missing("page"));
    }
}
