package org.folkmoot.leavers;

import org.folkmoot.people.People;
import org.folkmoot.people.PersonDisabled;
import org.folkmoot.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever is disabled, by a list or by hand, is a leaver, and others learn what they leave behind. */
@Component
class LeaverEars {

    private final Leavers leavers;
    private final LeaverLetters letters;
    private final People people;

    LeaverEars(Leavers leavers, LeaverLetters letters, People people) {
        this.leavers = leavers;
        this.letters = letters;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(PersonDisabled bell) {
        people.find(new PersonId(bell.subject().id())).ifPresent(person -> {
            leavers.left(bell.actor(), person);
            letters.tell(person);
        });
    }
}
