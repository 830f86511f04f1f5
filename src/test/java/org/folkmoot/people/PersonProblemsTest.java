package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.foundation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Siân Ŵyn-Ŷates", "مريم", "Zoë O’Neill 🐑", "李 明"})
    void takesNamesAsPeopleWriteThem(String name) {
        assertThat(PersonProblems.of(name, "someone@dunmere.example", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ida\r\nBcc: all@dunmere.example", "Ida\tThorn", "\u202Enrohт adI", "Ida\u2067Thorn", "I", "   "
            })
    void refusesNamesThatBreakALineOrPretendToBeAnother(String name) {
        assertThat(PersonProblems.of(name, "ida@dunmere.example", ""))
                .extracting(Problem::field)
                .containsExactly("name");
    }

    @Test
    void refusesALineBreakInAJobTitleToo() {
        assertThat(PersonProblems.of("Ida Thorn", "ida@dunmere.example", "Clerk\nMayor"))
                .extracting(Problem::field)
                .containsExactly("jobTitle");
    }
}
