package org.folkmoot.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
@LeavesTraces
class LeaversRoomTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");
    private static int made;

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Leavers leavers;

    @Autowired
    LeaversRound round;

    @Autowired
    LeaverLetters letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    Person martin;
    Person sian;
    Person priya;
    Person tom;
    AccountId waste;

    @BeforeEach
    void sianAnswersForTheWaste() {
        clock.set(MONDAY);
        martin = users.with("administrator");
        sian = users.with("service-contact");
        priya = users.with("social-media-lead");
        tom = users.with("social-media-lead");
        var service = register.addService(seed, "Waste of leavers " + ++made, "Place");
        waste = register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, "leaverwaste" + made, "Dunmere Waste " + made, "", service)
                        .with(sian.id(), priya.id(), "Waste", "Households"));
    }

    @Test
    void signsOutWhoeverHasLeftAndSaysWhichAccountHasNoOwner() {
        var leaver = leavers.take(Users.actor(martin), named(sian)).getFirst();

        assertThat(leaver.state()).isEqualTo(Leaver.State.TO_HAND_OVER);
        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();
        assertThat(register.accounts(AccountFilter.all().lacking(Lack.PEOPLE), null, 100)
                        .rows())
                .extracting(account -> account.id())
                .contains(waste);
    }

    @Test
    void tellsThoseWhoKeepTheRegister() {
        leavers.take(Users.actor(martin), named(sian));
        transaction.executeWithoutResult(
                status -> letters.tell(people.find(sian.id()).orElseThrow()));

        assertThat(notifications.forPerson(priya.id().value()))
                .anyMatch(notice -> notice.text().contains(sian.name() + " has left: 1 account needs"));
    }

    @Test
    void doesNothingTwice() {
        var first = leavers.take(Users.actor(martin), named(sian)).getFirst();
        clock.set(MONDAY.plus(Duration.ofMinutes(10)));
        var second = leavers.take(Users.actor(martin), named(sian)).getFirst();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void waitsForTheLastDayAndThenNeedsNobody() {
        var friday = dayOf(MONDAY).plusDays(4);
        var leaver = leavers.take(Users.actor(martin), List.of(new Leavers.Named(sian.email(), friday)))
                .getFirst();
        assertThat(leaver.state()).isEqualTo(Leaver.State.WAITING);
        round.run();
        assertThat(people.find(sian.id()).orElseThrow().active()).isTrue();

        clock.set(MONDAY.plus(Duration.ofDays(4)));
        round.run();
        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void handsTheAccountsOverAndClosesOnlyThen() {
        leavers.take(Users.actor(martin), named(sian));
        assertThatThrownBy(() -> leavers.close(Users.actor(martin), sian.id())).isInstanceOf(Refused.class);
        assertThat(leavers.handOver(Users.actor(martin), sian.id(), priya.id(), null))
                .as("Priya is the deputy already")
                .isZero();

        assertThat(leavers.handOver(Users.actor(martin), sian.id(), tom.id(), null))
                .isEqualTo(1);
        leavers.close(Users.actor(martin), sian.id());

        assertThat(register.account(waste).owner()).isEqualTo(tom.id());
        assertThat(leavers.of(Users.actor(martin), sian.id()).state()).isEqualTo(Leaver.State.DONE);
    }

    @Test
    void takesAListFromAnySpreadsheet() {
        var text = "Name;E-mail;Last day\r\nSiân;%s;4/5/2026\r\n;;\r\n".formatted(sian.email());
        assertThat(LeaverFile.read(text.getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .extracting(LeaverFile.Row::named)
                .containsExactly(new Leavers.Named(sian.email(), dayOf(MONDAY)));
        assertThatThrownBy(() -> LeaverFile.read("name\nSiân\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void judgesEachRowByItselfAndKeepsTheGoodOnes() {
        var rows = LeaverFile.read("""
                email,last day
                a@dunmere.example,2026-05-04
                b@dunmere.example
                c@dunmere.example,2026-05-04,Waste,ragged
                no address,2026-05-04
                d@dunmere.example,soon
                e@dunmere.example;,2026-05-04
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(LeaverFile.Row::number).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(rows)
                .filteredOn(row -> row.named() != null)
                .extracting(LeaverFile.Row::named)
                .containsExactly(
                        new Leavers.Named("a@dunmere.example", dayOf(MONDAY)),
                        new Leavers.Named("b@dunmere.example", null));
        assertThat(rows)
                .filteredOn(row -> row.problem() != null)
                .extracting(row -> row.problem().key())
                .containsExactly(
                        "leavers.problem.extra",
                        "leavers.problem.email",
                        "leavers.problem.day",
                        "leavers.problem.email");
    }

    @Test
    void showsOnOnePageWhatTheyHeld() {
        var text = "email\n" + sian.email() + "\nSiân Pryce\n";
        var file = new MockMultipartFile("file", "a.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/leavers/readings")
                        .multipart()
                        .file(file)
                        .with(As.person(martin))
                        .with(As.form()))
                .hasStatusOk()
                .bodyText()
                .contains(sian.name(), "Signed out at once", "Take this leaver", "is not an e-mail address");
        assertThat(people.find(sian.id()).orElseThrow().active())
                .as("nobody is signed out by looking")
                .isTrue();

        assertThat(web.post()
                        .uri("/leavers")
                        .param("named", "email,last day\n" + sian.email() + ",2026-05-04")
                        .with(As.person(martin))
                        .with(As.form()))
                .hasStatus(303);
        assertThat(web.get().uri("/leavers").with(As.person(martin)))
                .hasStatusOk()
                .bodyText()
                .contains(sian.name());
        assertThat(web.get().uri("/leavers/" + sian.id().value()).with(As.person(martin)))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere Waste " + made, "Conversations that they have", "Posts ahead on their word");
    }

    @Test
    void answersAProgram() {
        assertThat(web.post()
                        .uri("/api/v1/leavers")
                        .with(As.person(martin))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"leavers\":[{\"email\":\"Siân\"},{\"email\":\"%s\"},{\"email\":\"nobody@else.example\"}]}"
                                        .formatted(sian.email())))
                .hasStatusOk()
                .bodyText()
                .contains("INVALID", "TO_HAND_OVER", "UNKNOWN");
    }

    private static List<Leavers.Named> named(Person person) {
        return List.of(new Leavers.Named(person.email(), null));
    }

    private static java.time.LocalDate dayOf(Instant instant) {
        return java.time.LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC);
    }
}
