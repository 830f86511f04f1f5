package org.folkmoot.impostors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Saved queries, asked by program on Bluesky and by people elsewhere. */
@FolkmootTest
@OnPracticeNetworks
class WatchTest {

    private static final Actor SETUP = new Actor.Job("setup");

    @Autowired
    Watch watch;

    @Autowired
    QueryRound round;

    @Autowired
    Impostors impostors;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    PracticeControl control;
    String name;

    @BeforeEach
    void dunmereOnBluesky() {
        clock.set(Instant.now());
        control = new PracticeControl(TestPractice.address());
        name = "Dunmere " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + " Council";
        var handle = name.toLowerCase().replace(" ", "") + ".example";
        control.account(Network.BLUESKY, "did:plc:" + UUID.randomUUID(), handle, name, "app-password", "", 10);
        var connection =
                connections.connect(SETUP, Network.BLUESKY, Map.of("handle", handle, "password", "app-password"), true);
        var service = register.addService(SETUP, "Communications " + name, "Corporate");
        var account = register.add(SETUP, AccountDraft.of(Network.BLUESKY, handle, name, "", service));
        register.link(SETUP, account, connection);
    }

    @Test
    void asksByProgramAndKeepsWhatCouldBeTakenForOurs() {
        control.account(
                Network.BLUESKY, "did:plc:" + UUID.randomUUID(), "free-grants.test", name + " Grants", "x", "", 3);
        var query = watch.keep(SETUP, new QueryDraft(name, List.of(Network.BLUESKY), 7));

        round.run();

        assertThat(impostors.open())
                .filteredOn(one -> one.name().equals(name + " Grants"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.handle()).isEqualTo("free-grants.test");
                    assertThat(one.foundBy()).isEqualTo("Folkmoot");
                });
        assertThat(impostors.open())
                .as("our own is none")
                .noneMatch(one -> one.name().equals(name));
        assertThat(watch.ask(SETUP, query, Network.BLUESKY))
                .as("it is known now")
                .isZero();
        assertThat(watch.query(query).parts().getFirst().dueOn())
                .isEqualTo(java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                        .plusDays(7));
    }

    @Test
    void remindsOnceWhereAPersonHasToSearch() {
        var keeper = users.with("communications-manager");
        var query = watch.keep(SETUP, new QueryDraft(name, List.of(Network.X), 28));

        round.run();
        round.run();

        assertThat(notifications.forPerson(keeper.id().value()))
                .filteredOn(notice -> notice.text().contains(name))
                .hasSize(1);
        assertThat(watch.answer(SETUP, query, Network.X, List.of(name + " refund", "Somebody else")))
                .extracting(Likeness::text)
                .containsExactly(name + " refund");
        clock.set(Instant.now().plus(Duration.ofDays(29)));
        round.run();
        assertThat(notifications.forPerson(keeper.id().value()))
                .as("due again")
                .filteredOn(notice -> notice.text().contains(name))
                .hasSize(2);
    }

    @Test
    void keepsWhatWasPastedWhenALineOfItIsTooLong() {
        var query = watch.keep(SETUP, new QueryDraft(name, List.of(Network.X), 28));

        assertThat(web.post()
                        .uri("/impostors/queries/" + query + "/answers")
                        .with(As.person(users.with("communications-manager")))
                        .with(As.form())
                        .param("network", "x")
                        .param("names", "Dunmere refunds\n" + "x".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("Dunmere refunds", "href=\"#names\"", "id=\"names\"");
    }

    @Test
    void refusesAQueryThatIsTooShortOrNowhere() {
        assertThatThrownBy(() -> watch.keep(SETUP, new QueryDraft("du", List.of(), 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("query", "networks", "days"));
        assertThat(web.post()
                        .uri("/impostors/queries")
                        .with(As.person(users.with("communications-manager")))
                        .with(As.form())
                        .param("query", "Dunmere & grants")
                        .param("networks", "x")
                        .param("days", "never"))
                .hasStatus(422)
                .bodyText()
                .contains("Dunmere &amp; grants", "never", "Type a number of days");
    }
}
