package org.folkmoot.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class TrainingRoomTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Trainings trainings;

    @Autowired
    Roll roll;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @Autowired
    MockMvcTester web;

    Person owner;
    Person deputy;

    @BeforeEach
    void twoPeopleAnswerForTheLibrary() {
        owner = users.with();
        deputy = users.with();
        var service = register.addService(seed, "Library " + UUID.randomUUID(), "Leisure");
        var handle = "library" + UUID.randomUUID().toString().substring(0, 8);
        register.add(
                seed,
                AccountDraft.of(Network.X, handle, "Dunmere Library", "", service)
                        .with(owner.id(), deputy.id(), "Books", "Readers"));
    }

    @AfterEach
    void theCouncilKeepsNoRecordAgain() {
        trainings.newest().values().forEach(training -> trainings.takeBack(seed, training.id()));
    }

    @Test
    void putsThoseWhomNobodyHasTrainedFirst() {
        note(owner, dates.today().minusDays(3));

        var all = roll.all();
        assertThat(all).extracting(Responsible::person).contains(owner, deputy);
        assertThat(all).extracting(Responsible::person).last().isEqualTo(owner);
        assertThat(all)
                .filteredOn(one -> one.person().equals(deputy))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.training()).isNull();
                    assertThat(one.accounts()).isEqualTo(1);
                });
        assertThat(roll.page(true, null, 500).rows())
                .extracting(Responsible::person)
                .contains(deputy)
                .doesNotContain(owner);
    }

    @Test
    void pagesThroughEverybodyOnce() {
        note(owner, dates.today().minusDays(3));
        var names = new java.util.ArrayList<Person>();
        String after = null;
        do {
            var page = roll.page(false, after, 1);
            page.rows().forEach(one -> names.add(one.person()));
            after = page.next();
        } while (after != null);

        assertThat(names)
                .containsExactlyElementsOf(
                        roll.all().stream().map(Responsible::person).toList());
    }

    @Test
    void countsTheNewestOfSeveral() {
        note(owner, LocalDate.of(2026, 3, 2));
        note(owner, LocalDate.of(2024, 5, 6));

        assertThat(trainings.newest().get(owner.id()).on()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void refusesATrainingThatIsStillToCome() {
        assertThatThrownBy(() -> trainings.note(
                        seed, new TrainingDraft(null, dates.today().plusDays(1), " ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("person", "on", "words"));
    }

    @Test
    void keepsWhatWasTypedAndShowsTheTrainingOnceItIsRight() {
        var manager = users.with("communications-manager");
        assertThat(web.post()
                        .uri("/risks/trainings")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("person", owner.id().value().toString())
                        .param("words", "Session in the town hall"))
                .hasStatus(422)
                .bodyText()
                .contains("Session in the town hall", "href=\"#on\"");
        assertThat(web.post()
                        .uri("/risks/trainings")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("person", owner.id().value().toString())
                        .param("on", "2026-03-02")
                        .param("words", "Session in the town hall"))
                .hasStatus(303);
        assertThat(web.get().uri("/risks/trainings").with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("Training", owner.name());
        assertThat(web.get().uri("/risks/trainings.csv").with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-02,Session in the town hall");
    }

    private void note(Person person, LocalDate on) {
        trainings.note(seed, new TrainingDraft(person.id(), on, "Session in the town hall"));
    }
}
