package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.archive.TrailFilter;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where the credentials of Dunmere's museum lie is read by those who may, and each reading is written down. */
@FolkmootTest
class AccountRecoveryTest {

    private static final String VAULT = "Keeper / Museum / Facebook";

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Register register;

    @Autowired
    Trail trail;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    private AccountId museum;
    private Person reader;
    private Person lead;
    private Person owner;

    @BeforeEach
    void theMuseum() {
        reader = users.with("reader");
        lead = users.with("social-media-lead");
        owner = users.with("reader");
        var service = register.addService(seed, "Museum of recovery " + UUID.randomUUID(), "Place");
        var handle = "recovery" + UUID.randomUUID().toString().substring(0, 8);
        var draft =
                AccountDraft.of(Network.FACEBOOK, handle, "Museum", "", service).with(owner.id(), null, "", "");
        var access = new Access(
                AccessModel.PORTFOLIO, "", VAULT, "museum@dunmere.example", "", TwoFactor.UNKNOWN, null, Known.UNKNOWN);
        museum = register.add(seed, draft.with(draft.remit(), access, draft.life(), draft.incident()));
    }

    @Test
    void showsItNowhereToAReader() {
        var handle = register.account(museum).handle();
        for (var address : new String[] {
            page(""),
            page("/past"),
            page("/incident-plan"),
            "/accounts.csv?text=" + handle,
            "/accounts.json?text=" + handle,
            "/accounts/past.csv",
            "/api/v1/accounts/" + museum.value()
        }) {
            assertThat(web.get().uri(address).with(As.person(reader)))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(VAULT, "museum@dunmere.example");
        }
        assertThat(web.get().uri(page("/recovery")).with(As.person(reader))).hasStatus(403);
        assertThat(web.get().uri("/api/v1" + page("/recovery")).with(As.person(reader)))
                .hasStatus(403);
    }

    @Test
    void showsItToTheOwnerAndToWhoeverMayAndWritesDownThatTheyLooked() {
        for (var person : new Person[] {owner, lead}) {
            assertThat(web.get().uri(page("/recovery")).with(As.person(person)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(VAULT, "museum@dunmere.example");
        }
        assertThat(web.get()
                        .uri("/accounts.csv?text=" + register.account(museum).handle())
                        .with(As.person(lead)))
                .bodyText()
                .contains(VAULT);

        assertThat(trail.all(new TrailFilter(museum.value(), null, null, null, null, ""), null, 20)
                        .rows())
                .filteredOn(entry -> entry.what().equals("recovery read"))
                .extracting(entry -> entry.actorName())
                .containsExactlyInAnyOrder(owner.name(), lead.name());
    }

    @Test
    void keepsItWhenTheEntryIsChangedAndOnlyADigestOfItInTheTrail() {
        var account = register.account(museum);
        assertThat(web.post()
                        .uri(page(""))
                        .with(As.person(lead))
                        .with(As.form())
                        .param("network", "facebook")
                        .param("kind", "PAGE")
                        .param("status", "PROPOSED")
                        .param("version", String.valueOf(account.version()))
                        .param("handle", account.handle())
                        .param("name", "Museum and Arts")
                        .param("service", account.service().value().toString()))
                .hasStatus(303);
        assertThat(register.account(museum).access().vault()).isEqualTo(VAULT);

        assertThat(web.post()
                        .uri(page("/recovery"))
                        .with(As.person(lead))
                        .with(As.form())
                        .param("version", String.valueOf(account.version() + 1))
                        .param("vault", "Keeper / Arts")
                        .param("recoveryEmail", "no address"))
                .hasStatus(422)
                .bodyText()
                .contains("Keeper / Arts", "no address");
        assertThat(web.post()
                        .uri(page("/recovery"))
                        .with(As.person(lead))
                        .with(As.form())
                        .param("version", String.valueOf(account.version() + 1))
                        .param("vault", "Keeper / Arts"))
                .hasStatus(303);
        assertThat(register.account(museum).access().vault()).isEqualTo("Keeper / Arts");
        assertThat(trail.all(new TrailFilter(museum.value(), null, null, null, null, ""), null, 20)
                        .rows()
                        .toString())
                .doesNotContain("Keeper");
    }

    private String page(String end) {
        return "/accounts/" + museum.value() + end;
    }
}
