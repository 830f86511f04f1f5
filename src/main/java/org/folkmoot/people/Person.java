package org.folkmoot.people;

/** A named user. Nobody shares a sign-in. */
public record Person(PersonId id, String name, String email, String jobTitle, PersonStatus status) {

    public boolean active() {
        return status == PersonStatus.ACTIVE;
    }

    Person with(PersonStatus changed) {
        return new Person(id, name, email, jobTitle, changed);
    }
}
