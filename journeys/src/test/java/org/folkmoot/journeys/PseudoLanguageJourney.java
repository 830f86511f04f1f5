package org.folkmoot.journeys;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.journeys.Walk.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every word of ours comes from messages/: in the pseudo-language a word without marks was written into a page. */
@ExtendWith(House.Pseudo.class)
class PseudoLanguageJourney {

    @Test
    void noWordStandsOutsideTheMessages(House house) {
        var stops = new ArrayList<Stop>();
        for (var name : List.of(Site.LEAD, Site.ADMINISTRATOR)) {
            try (var person = house.person(name, Screen.DESK)) {
                stops.addAll(Stop.of(name, Site.pages(person)));
            }
        }

        EveryPageJourney.report(Walk.through(
                house,
                stops,
                (person, stop) -> PageChecks.strayWords(person.goesTo(stop.path()).page())));
    }
}
