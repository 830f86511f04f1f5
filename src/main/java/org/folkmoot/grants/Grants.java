package org.folkmoot.grants;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.apps.Apps;
import org.folkmoot.connections.FailureWords;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.SignsIn.Arrival;
import org.folkmoot.networks.SignsIn.Departure;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.PublicAddress;
import org.springframework.stereotype.Service;

/**
 * Sends somebody to a network to sign in there, and takes what they granted when they come back: once, in time, and only
 * from the person and the browser that set out.
 */
@Service
class Grants {

    static final String DOCUMENT = "/sign-in-documents/";

    private final ConsentRows rows;
    private final ConsentBook book;
    private final Networks networks;
    private final AppCredentials apps;
    private final Apps ours;
    private final PublicAddress here;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;

    Grants(
            ConsentRows rows,
            ConsentBook book,
            Networks networks,
            AppCredentials apps,
            Apps ours,
            PublicAddress here,
            Rights rights,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.networks = networks;
        this.apps = apps;
        this.ours = ours;
        this.here = here;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where the person goes is {@link Consent#address}. */
    ConsentId begin(Actor actor, Journey journey) {
        require(actor);
        var person = actor.person().orElseThrow(() -> Refused.invalid(Problem.of("", "grants.refused.job")));
        var signsIn = networks.signsIn(journey.network()).orElseThrow(() -> Refused.missing("network"));
        if (!apps.ready(journey.network(), journey.practice())) {
            throw Refused.invalid(Problem.of("", "grants.refused.app"));
        }
        Refused.unlessEmpty(unanswered(signsIn, journey.asked()));
        ours.make(actor, journey.network(), journey.practice());

        var state = Word.fresh();
        var signIn = signIn(journey, state.text(), Map.of());
        var departure = to(signsIn.depart(signIn), journey.practice());
        var now = clock.instant();
        var consent = new Consent(
                new ConsentId(ids.next()),
                journey.network(),
                journey.practice(),
                journey.connection(),
                person,
                Consent.Status.ASKED,
                departure.address(),
                journey.redirect(),
                List.of(),
                now,
                now.plus(Consent.TO_COME_BACK));
        var browser =
                journey.browser() == null ? new byte[0] : journey.browser().hash();
        book.asked(actor, consent, state.hash(), browser, journey.asked(), departure.kept());
        return consent.id();
    }

    /**
     * Takes the network's answer, whatever it says.
     *
     * @param returned the query with which the network sent the person back
     * @param browser what their browser kept; empty when it kept nothing
     */
    ConsentId arrive(Actor actor, Map<String, String> returned, String browser) {
        require(actor);
        var consent = waiting(actor, returned.getOrDefault("state", ""), browser);
        var kept = rows.kept(consent.id());
        if (!book.returned(actor, consent)) {
            throw Refused.overtaken(Problem.of("", "grants.refused.state"));
        }
        NetworkAnswer.problem(returned)
                .ifPresentOrElse(
                        problem -> book.refused(actor, consent, List.of(problem)),
                        () -> redeem(actor, consent, kept, returned));
        return consent.id();
    }

    /** @throws Refused as missing for somebody else's */
    Consent get(Actor actor, ConsentId id) {
        require(actor);
        return rows.find(id)
                .filter(consent ->
                        actor.person().filter(consent.person()::equals).isPresent())
                .orElseThrow(() -> Refused.missing("consent"));
    }

    private void redeem(Actor actor, Consent consent, Map<String, String> kept, Map<String, String> returned) {
        var asked = rows.asked(consent.id());
        var journey = new Journey(
                consent.network(), asked, consent.practice(), consent.connection(), consent.redirect(), null);
        var signIn = signIn(journey, "", kept);
        switch (networks.signsIn(consent.network()).orElseThrow().arrive(signIn, returned)) {
            case Arrival.Reached(var targets)
            when targets.isEmpty() -> book.refused(actor, consent, List.of(Problem.of("", "grants.answer.nothing")));
            case Arrival.Reached(var targets) -> {
                apps.known(actor, consent.network(), consent.practice(), signIn.app());
                book.granted(actor, consent, targets);
            }
            case Arrival.Refused(var problems) -> book.refused(actor, consent, withoutFields(problems));
            case Arrival.Failed(var failure) -> book.refused(actor, consent, List.of(failed(failure)));
        }
    }

    /** The one who set out, in the browser in which they did, and not too late; nobody else learns which of it was wrong. */
    private Consent waiting(Actor actor, String state, String browser) {
        var consent = rows.byState(new Word(state).hash())
                .filter(found -> actor.person().filter(found.person()::equals).isPresent())
                .filter(found -> sameBrowser(found, browser))
                .orElseThrow(() -> Refused.overtaken(Problem.of("", "grants.refused.state")));
        if (consent.late(clock.instant())) {
            throw Refused.overtaken(Problem.of("", "grants.refused.late"));
        }
        return consent;
    }

    private boolean sameBrowser(Consent consent, String browser) {
        var kept = rows.browser(consent.id());
        return kept.length == 0 || MessageDigest.isEqual(kept, new Word(browser).hash());
    }

    private SignIn signIn(Journey journey, String state, Map<String, String> kept) {
        var document = URI.create(here.of(DOCUMENT + journey.network().key()));
        return networks.signIn(
                journey.network(),
                apps.of(journey.network(), journey.practice()),
                journey.asked(),
                new Networks.Ours(journey.redirect(), document),
                state,
                kept,
                journey.practice());
    }

    /** A server that somebody typed names the address itself; a browser is sent to none but https. */
    static Departure.To to(Departure departure, boolean practice) {
        return switch (departure) {
            case Departure.To to when practice || "https".equals(to.address().getScheme()) -> to;
            case Departure.To strange -> throw Refused.invalid(Problem.of("", "grants.refused.address"));
            case Departure.Refused(var problems) -> throw Refused.invalid(problems);
            case Departure.Failed(var failure) -> throw Refused.invalid(failed(failure));
        };
    }

    private static Problem failed(Outcome.Failure failure) {
        return Problem.of("", "grants.answer.failed", Map.of("said", FailureWords.of(failure)));
    }

    /** There is no form beside which they could stand. */
    private static List<Problem> withoutFields(List<Problem> problems) {
        return problems.stream()
                .map(problem -> Problem.of("", problem.key(), problem.args()))
                .toList();
    }

    private static List<Problem> unanswered(SignsIn signsIn, Map<String, String> asked) {
        var problems = new ArrayList<Problem>();
        for (var field : signsIn.asked()) {
            if (field.required() && asked.getOrDefault(field.name(), "").isBlank()) {
                problems.add(Problem.of(field.name(), "grants.refused.asked"));
            }
        }
        return problems;
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
    }
}
