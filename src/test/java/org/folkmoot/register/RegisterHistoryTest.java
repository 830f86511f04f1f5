package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was responsible on 3 May? */
@FolkmootTest
class RegisterHistoryTest {

    private static final Instant MAY = Instant.parse("2026-05-03T10:00:00Z");

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Register register;

    @Autowired
    RegisterHistory history;

    @Autowired
    RegisterEvidence evidence;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    PersonId sian;
    PersonId callum;

    @BeforeEach
    void peopleOfDunmere() {
        sian = users.with("service-contact").id();
        callum = users.with("service-contact").id();
    }

    @Test
    void knowsWhoAnsweredForAnAccountOnAnyDay() {
        clock.set(MAY.minus(Duration.ofDays(30)));
        var service = register.addService(seed, "Parks of the past", "Place");
        var id = register.add(seed, draft(service, "oldparks", sian));
        clock.set(MAY.plus(Duration.ofDays(30)));
        register.changeService(seed, service, "Green spaces of today", "Place", 1);
        register.change(seed, id, draft(service, "newparks", callum).at(1));

        assertThat(history.at(id, MAY).orElseThrow().account().owner()).isEqualTo(sian);
        assertThat(history.at(id, clock.instant()).orElseThrow().account().owner())
                .isEqualTo(callum);
        assertThat(history.at(id, MAY.minus(Duration.ofDays(31)))).isEmpty();
        assertThat(history.accountsAt(MAY))
                .filteredOn(account -> account.id().equals(id))
                .extracting(Account::handle)
                .containsExactly("oldparks");
        assertThat(history.servicesAt(MAY))
                .filteredOn(one -> one.id().equals(service))
                .extracting(Service::name)
                .containsExactly("Parks of the past");
    }

    @Test
    void judgesAPastDayByTheEntriesOfThatDay() {
        var day = LocalDate.parse("2024-05-06");
        clock.set(day.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        var service = register.addService(seed, "Leisure of the past", "Place");
        var id = register.add(seed, draft(service, "poolofthepast", sian));
        var before = evidence.progress("register.owners", day);
        clock.set(day.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        register.change(
                seed,
                id,
                draft(service, "poolofthepast", sian).with(sian, callum, "", "").at(1));

        assertThat(evidence.progress("register.owners", day)).isEqualTo(before);
        assertThat(evidence.progress("register.owners", day.plusDays(1)).done()).isEqualTo(before.done() + 1);
    }

    @Test
    void findsAnAccountByTheHandleThatItHadBefore() {
        var service = register.addService(seed, "Museum of handles", "Place");
        var id = register.add(seed, draft(service, "museumofold", sian));
        register.change(seed, id, draft(service, "museumofnew", callum).at(1));
        register.change(seed, id, draft(service, "museumofnew", sian).at(2));

        assertThat(history.handles(id))
                .extracting(span -> span.account().handle())
                .containsExactly("museumofnew", "museumofold");
        assertThat(register.accounts(AccountQuery.of("museumofold").filter(seed), null, 5)
                        .rows())
                .extracting(Account::id)
                .containsExactly(id);
    }

    private static AccountDraft draft(ServiceId service, String handle, PersonId owner) {
        return AccountDraft.of(Network.TIKTOK, handle, "Dunmere Parks", "", service)
                .as(AccountKind.PAGE, AccountStatus.DORMANT)
                .with(owner, null, "", "");
    }
}
