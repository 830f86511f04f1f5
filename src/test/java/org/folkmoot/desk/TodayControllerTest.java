package org.folkmoot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayControllerTest {

    @ParameterizedTest
    @CsvSource({"00:00,morning", "11:59,morning", "12:00,afternoon", "17:59,afternoon", "18:00,evening", "23:59,evening"
    })
    void greetsByTheClockOfTheOrganisation(LocalTime time, String greeting) {
        assertThat(TodayController.greeting(time)).isEqualTo(greeting);
    }
}
