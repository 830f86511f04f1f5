package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@FolkmootTest
class TraceRemovalTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Register register;

    @Test
    void leavesNothingOfWhatWasAndAnApplicationThatGoesOn() {
        var name = "Traces " + UUID.randomUUID();
        register.addService(new Actor.Job("test"), name, "Place");

        TraceRemoval.renew(application);

        assertThat(register.services()).isEmpty();
        register.addService(new Actor.Job("test"), name, "Place");
        assertThat(register.services()).extracting("name").containsExactly(name);
    }
}
