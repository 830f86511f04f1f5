package org.folkmoot.installation;

import org.folkmoot.dunmere.Demonstration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has Dunmere made before the timetable begins, which waits until all runners have ended. */
@Component
@ConditionalOnProperty(name = "folkmoot.demonstration", havingValue = "true")
class DemonstrationMaker implements ApplicationRunner {

    private final ObjectProvider<Demonstration> demonstration;

    DemonstrationMaker(ObjectProvider<Demonstration> demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.ifAvailable(Demonstration::make);
    }
}
