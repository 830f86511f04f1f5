package org.folkmoot.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every word of ours comes from messages/: in the pseudo-language a word without marks was written into a page. */
@ExtendWith(House.Pseudo.class)
class PseudoLanguageJourney {

    @Test
    void noWordStandsOutsideTheMessages(House house) {
        var wrong = new LinkedHashMap<String, List<String>>();
        for (var name : List.of(Site.LEAD, Site.ADMINISTRATOR)) {
            try (var person = house.person(name, Screen.DESK)) {
                for (var path : Site.pages(person)) {
                    var stray = PageChecks.strayWords(person.goesTo(path).page());
                    if (!stray.isEmpty()) {
                        wrong.put(path, stray);
                    }
                }
            }
        }
        EveryPageJourney.report(wrong);
    }
}
