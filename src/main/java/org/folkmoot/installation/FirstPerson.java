package org.folkmoot.installation;

/** The first administrator as typed. */
public record FirstPerson(String name, String email, String password, String repeated) {

    @Override
    public String toString() {
        return "FirstPerson[" + email + "]";
    }
}
