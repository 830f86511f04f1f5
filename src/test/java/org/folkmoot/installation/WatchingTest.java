package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class WatchingTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void tellsEverybodyThatItIsWellAndNothingElse() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("UP")
                .doesNotContain("db");
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    void keepsTheFiguresToProgramsOnThisMachine() {
        assertThat(mvc.get().uri("/actuator/prometheus").with(request -> {
                    request.setRemoteAddr("203.0.113.7");
                    return request;
                }))
                .hasStatus(403);
        assertThat(mvc.get().uri("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.7"))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(403);
    }
}
