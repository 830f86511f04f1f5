package org.folkmoot.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every word of ours comes from messages/: in the pseudo-language a word without marks was written into a page. */
@ExtendWith(House.Pseudo.class)
class PseudoLanguageJourney {

    @Test
    void noWordStandsOutsideTheMessages(House house) {
        var stops = EveryPageJourney.stops(house).stream()
                .filter(stop -> !stop.who().isEmpty())
                .toList();

        EveryPageJourney.report(Walk.through(
                house,
                stops,
                (person, stop) -> PageChecks.strayWords(person.goesTo(stop.path()).page())));
    }
}
