package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Saved views, changing many at once, the register on an earlier day, and the sheet for the day when it is lost. */
@FolkmootTest
class ManyAccountsTest {

    private static int made;

    private final Actor seed = new Actor.Job("test");

    @Autowired
    MockMvcTester web;

    @Autowired
    Register register;

    @Autowired
    Users users;

    Person priya;
    Person tom;
    Person reader;
    ServiceId service;

    @BeforeEach
    void peopleOfDunmere() {
        priya = users.with("social-media-lead");
        tom = users.with("service-contact");
        reader = users.with("reader");
        service = register.addService(seed, "Many accounts " + ++made, "Many " + made);
    }

    @Test
    void showsWhatAChangeOfManyWouldDoAndMakesItWhereItCan() {
        var one = add("manyone", tom, null);
        var two = add("manytwo", null, tom);
        var query = "account=" + one.value() + "&account=" + two.value() + "&owner="
                + tom.id().value();

        assertThat(web.get().uri("/accounts/bulk?" + query).with(As.person(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Stays as it is", "The deputy must be another person than the owner");

        var other = users.with("service-contact");
        assertThat(web.post()
                        .uri("/accounts/bulk")
                        .with(As.person(priya))
                        .with(As.form())
                        .param("version", one.value() + ":1", two.value() + ":7")
                        .param("owner", other.id().value().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("1 account stays as it is", "Somebody else has changed");
        assertThat(register.account(one).owner()).isEqualTo(other.id());
        assertThat(register.account(two).owner()).isNull();
    }

    @Test
    void asksForSomethingThatBecomesDifferent() {
        var one = add("manynothing", tom, null);
        var query = "/accounts/bulk?account=" + one.value();

        assertThat(web.get().uri(query + "&owner=&status=").with(As.person(priya)))
                .bodyText()
                .contains("Choose at least one thing that becomes different");
        assertThat(web.get().uri(query).with(As.person(priya))).bodyText().doesNotContain("Choose at least one thing");
    }

    @Test
    void asksForATickedAccount() {
        assertThat(web.get().uri("/accounts/bulk").with(As.person(priya))).hasStatus(303);
        assertThat(web.get().uri("/accounts/bulk").with(As.person(reader))).hasStatus(403);
    }

    @Test
    void keepsAViewForOneselfOrForEverybody() {
        save(priya, "Mine alone " + made, false);
        save(priya, "For us all " + made, true);

        assertThat(web.get().uri("/accounts").with(As.person(priya)))
                .bodyText()
                .contains("Mine alone " + made, "For us all " + made, "/accounts?problem=two-factor");
        assertThat(web.get().uri("/accounts").with(As.person(reader)))
                .bodyText()
                .contains("For us all " + made)
                .doesNotContain("Mine alone " + made);
        assertThat(web.post()
                        .uri("/accounts/views")
                        .with(As.person(reader))
                        .with(As.form())
                        .param("name", "Not theirs to share")
                        .param("shared", "true")
                        .param("problem", "people"))
                .hasStatus(403);
    }

    @Test
    void filtersByDirectorateOwnerAndProblem() {
        add("manyfilter", tom, null);

        assertThat(web.get()
                        .uri("/accounts?directorate=Many " + made + "&owner="
                                + tom.id().value() + "&problem=people")
                        .with(As.person(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("manyfilter", "1 account");
        assertThat(web.get()
                        .uri("/accounts.csv?directorate=Many " + made + "&status=DORMANT")
                        .with(As.person(reader)))
                .bodyText()
                .doesNotContain("manyfilter");
    }

    @Test
    void showsTheRegisterAndAnEntryAsAtADay() {
        var id = add("manypast", tom, null);

        assertThat(web.get().uri("/accounts/past").with(As.person(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("manypast");
        assertThat(web.get().uri("/accounts/past?on=2020-01-01").with(As.person(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("No account was in the register yet");
        assertThat(web.get()
                        .uri("/accounts/" + id.value() + "/past?on=2020-01-01")
                        .with(As.person(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("It was not in the register yet");
        assertThat(web.get().uri("/accounts/" + id.value() + "/past").with(As.person(reader)))
                .bodyText()
                .contains(tom.name(), "Entered");
    }

    @Test
    void printsWhatToDoWhenAnAccountIsLost() {
        var id = add("manylost", tom, null);
        var plan = new IncidentPlan("Network support: form 7", "Sign everybody out\nTell Helen", null);
        register.change(
                seed,
                id,
                AccountDraft.of(register.account(id)).with(Remit.usual(), Access.unknown(), Life.unknown(), plan));

        assertThat(web.get().uri("/accounts/" + id.value() + "/incident-plan").with(As.person(reader)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Network support: form 7",
                        "<li translate=\"no\">Tell Helen</li>",
                        tom.email(),
                        "not been rehearsed");
    }

    @Test
    void takesTypedFiguresWithTheirSourceAndWhoHoldsTheKeys() {
        var id = add("manyfigures", tom, null);
        var page = "/accounts/" + id.value();

        assertThat(web.post()
                        .uri(page + "/figures")
                        .with(As.person(priya))
                        .with(As.form())
                        .param("followers", "1,204")
                        .param("seenOn", "2026-03-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Say where you saw it");
        assertThat(web.post()
                        .uri(page + "/figures")
                        .with(As.person(priya))
                        .with(As.form())
                        .param("followers", "1,204")
                        .param("seenOn", "2026-03-31")
                        .param("source", "public profile"))
                .hasStatus(303);
        assertThat(web.post()
                        .uri(page + "/administrators")
                        .with(As.person(priya))
                        .with(As.form())
                        .param("keyholder", "Dog Warden")
                        .param("task", "full control"))
                .hasStatus(303);
        assertThat(web.get().uri(page).with(As.person(reader)))
                .bodyText()
                .contains("1,204", "public profile (typed)", "Dog Warden", "Not recognised");
        assertThat(web.get().uri("/accounts?text=manyfigures").with(As.person(reader)))
                .bodyText()
                .contains("1,204");
    }

    private void save(Person person, String name, boolean shared) {
        assertThat(web.post()
                        .uri("/accounts/views")
                        .with(As.person(person))
                        .with(As.form())
                        .param("name", name)
                        .param("shared", String.valueOf(shared))
                        .param("problem", "two-factor"))
                .hasStatus(303);
    }

    private AccountId add(String handle, Person owner, Person deputy) {
        return register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, handle + made, "Dunmere " + handle, "", service)
                        .with(owner == null ? null : owner.id(), deputy == null ? null : deputy.id(), "", ""));
    }
}
