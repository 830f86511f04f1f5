package org.folkmoot.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who was told on the third of May, whatever has become of the list and of the people since. */
@FolkmootTest
@LeavesTraces
class EarlierListsTest {

    private static final LocalDate THIRD_OF_MAY = LocalDate.of(2026, 5, 3);
    private static final Instant MAY = Instant.parse("2026-05-03T10:00:00Z");

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Distribution distribution;

    @Autowired
    Register register;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    Person sian;
    Person callum;
    Person lead;
    ServiceId service;
    AccountId waste;
    UUID list;

    @BeforeEach
    void siansListInMay() {
        clock.set(MAY);
        sian = users.with("reader");
        callum = users.with("reader");
        lead = users.with("social-media-lead");
        service = register.addService(seed, "Earlier lists " + UUID.randomUUID(), "Place");
        waste = register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, "earlier" + UUID.randomUUID(), "Dunmere Waste", "", service)
                        .with(sian.id(), callum.id(), "Waste", "Households"));
        list = distribution.make(seed, draft(List.of(ContactRole.OWNER), 0));
        distribution.add(
                seed,
                list,
                new ExtraDraft("Ana Partner", "ana@partner.example", "Runs the site", THIRD_OF_MAY.plusDays(30)));
    }

    @Test
    void namesWhoWasOnItThenAndWhoIsNow() {
        clock.set(MAY.plus(Duration.ofDays(10)));
        register.change(
                seed,
                waste,
                AccountDraft.of(register.account(waste)).with(callum.id(), sian.id(), "Waste", "Households"));
        var extra = distribution.extras(seed, list).getFirst();
        distribution.remove(seed, list, extra.id());

        assertThat(distribution.contacts(seed, list, THIRD_OF_MAY).orElseThrow())
                .extracting(Contact::name)
                .containsExactlyInAnyOrder("Ana Partner", sian.name());
        assertThat(distribution.contacts(seed, list)).extracting(Contact::name).containsExactly(callum.name());
        assertThat(distribution.contacts(seed, list, THIRD_OF_MAY.minusDays(1))).isEmpty();
    }

    @Test
    void asksWhatItAskedThen() {
        clock.set(MAY.plus(Duration.ofDays(10)));
        distribution.change(seed, list, draft(List.of(ContactRole.DEPUTY), 1));

        assertThat(distribution.contacts(seed, list, THIRD_OF_MAY).orElseThrow())
                .extracting(Contact::name)
                .contains(sian.name())
                .doesNotContain(callum.name());
        assertThat(distribution.versions(seed, list))
                .extracting(version -> version.list().roles())
                .containsExactly(List.of(ContactRole.DEPUTY), List.of(ContactRole.OWNER));
        assertThat(web.get()
                        .uri("/distribution-lists/" + list + "/past?on=2026-05-03")
                        .with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("at the end of Sun 3 May 2026", sian.name(), "Owners", "Deputies");
    }

    @Test
    void remembersWhoHadLeftIt() {
        var siansOwn = Users.actor(sian);
        distribution.subscribe(siansOwn, list, false);
        clock.set(MAY.plus(Duration.ofDays(10)));
        distribution.subscribe(siansOwn, list, true);

        assertThat(distribution.contacts(seed, list, THIRD_OF_MAY).orElseThrow())
                .filteredOn(Contact::left)
                .extracting(Contact::name)
                .containsExactly(sian.name());
        assertThat(distribution.contacts(seed, list)).noneMatch(Contact::left);
    }

    private ListDraft draft(List<ContactRole> roles, int version) {
        return new ListDraft(
                "Earlier " + service.value(),
                "Bins",
                false,
                Set.of(),
                Set.of(service.value()),
                Set.of(),
                roles,
                version);
    }
}
