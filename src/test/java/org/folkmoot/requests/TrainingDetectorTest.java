package org.folkmoot.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.risk.Detectors;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Risk;
import org.folkmoot.risk.RiskRegister;
import org.folkmoot.training.TrainingDraft;
import org.folkmoot.training.Trainings;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R17 on an account that is older than the process for new ones. */
@FolkmootTest
class TrainingDetectorTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Trainings trainings;

    @Autowired
    Detectors detectors;

    @Autowired
    RiskRegister risks;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @AfterEach
    void theCouncilKeepsNoRecordAgain() {
        trainings.newest().values().forEach(training -> trainings.takeBack(seed, training.id()));
        detectors.look(seed);
    }

    @Test
    void judgesEveryOwnerAndDeputyOnceTheCouncilKeepsARecord() {
        var owner = users.with();
        var deputy = users.with();
        var curator = users.with();
        var library = account(owner, deputy);
        var museum = account(owner, curator);
        assertThat(untrained(library)).as("nobody keeps a record").isEmpty();

        note(owner, dates.today().minusMonths(1));
        note(deputy, dates.today().minusMonths(25));
        assertThat(untrained(library))
                .contains(deputy.name() + " was last trained on "
                        + dates.day(dates.today().minusMonths(25)));
        assertThat(untrained(museum)).contains("Nobody has noted that " + curator.name() + " was trained");

        note(deputy, dates.today());
        note(curator, dates.today());
        assertThat(untrained(library)).isEmpty();
        assertThat(untrained(museum)).isEmpty();
    }

    private AccountId account(Person owner, Person deputy) {
        var service = register.addService(seed, "Library " + UUID.randomUUID(), "Leisure");
        var handle = "library" + UUID.randomUUID().toString().substring(0, 8);
        return register.add(
                seed,
                AccountDraft.of(Network.X, handle, "Dunmere Library", "", service)
                        .with(owner.id(), deputy.id(), "Books", "Readers"));
    }

    private void note(Person person, LocalDate on) {
        trainings.note(seed, new TrainingDraft(person.id(), on, "Session in the town hall"));
    }

    private Optional<String> untrained(AccountId account) {
        detectors.look(seed);
        return risks.of(Hazard.R17, account).map(Risk::seen);
    }
}
