package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.foundation.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class FolkmootStartsTest {

    @Autowired
    Organisations organisations;

    @Test
    void servesDunmereInTheTests() {
        assertThat(organisations.get().name()).isEqualTo("Dunmere District Council");
    }
}
