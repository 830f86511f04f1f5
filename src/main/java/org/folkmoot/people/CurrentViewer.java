package org.folkmoot.people;

import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Viewer;
import org.folkmoot.web.Words;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class CurrentViewer implements Viewer {

    private final Grants grants;
    private final Words words;
    private final PracticeDoor practice;

    CurrentViewer(Grants grants, Words words, PracticeDoor practice) {
        this.grants = grants;
        this.words = words;
        this.practice = practice;
    }

    @Override
    public Optional<Actor.Person> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                        && signedIn.actor() instanceof Actor.Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public String roles(Actor.Person person) {
        return grants.of(new PersonId(person.id())).stream()
                .map(Grant::role)
                .distinct()
                .map(role -> words.of("people.role." + role))
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean practice() {
        return practice.open();
    }
}
