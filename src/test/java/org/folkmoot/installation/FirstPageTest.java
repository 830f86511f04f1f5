package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.People;
import org.folkmoot.people.Scope;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A database of its own, since the claim is made once in the life of an installation. */
@FolkmootTest
@TestPropertySource(properties = "test.database=first-page")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FirstLink link;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Test
    @Order(1)
    void opensForNobodyWithoutTheLink() {
        link.renew();

        assertThat(mvc.get().uri("/first")).hasStatus(404);
        assertThat(mvc.get().uri("/first?token=guess")).hasStatus(404);
        assertThat(claim("guess", "Dunmere District Council", "a long calm river"))
                .hasStatus(404);
        assertThat(people.none()).isTrue();
    }

    @Test
    @Order(2)
    void endsTheOldLinkWithEachStart() {
        var old = link.renew().orElseThrow();
        var current = link.renew().orElseThrow();

        assertThat(mvc.get().uri("/first?token=" + old)).hasStatus(404);
        assertThat(mvc.get().uri("/first?token=" + current)).hasStatusOk();
    }

    @Test
    @Order(3)
    void keepsTheLinkAndWhatWasTypedWhenSomethingIsMissing() {
        var token = link.renew().orElseThrow();

        var answer = claim(token, "", "short");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Enter the name of the organisation", "ola@dunmere.example");
        assertThat(link.valid(token)).isTrue();
        assertThat(people.none()).isTrue();
    }

    @Test
    @Order(4)
    void setsUpTheOrganisationAndItsAdministratorOnce() {
        var token = link.renew().orElseThrow();

        assertThat(claim(token, "Dunmere Town Council", "a long calm river"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");

        assertThat(organisations.get().name()).isEqualTo("Dunmere Town Council");
        assertThat(people.byEmail("ola@dunmere.example")).isPresent();
        assertThat(claim(token, "Dunmere Town Council", "a long calm river")).hasStatus(404);
        assertThat(link.renew()).isEmpty();
    }

    @Test
    @Order(5)
    void saysOnTodayWhatComesFirst() {
        var ola = people.byEmail("ola@dunmere.example").orElseThrow();

        assertThat(mvc.get().uri("/today").with(As.person(ola)))
                .hasStatusOk()
                .bodyText()
                .contains("First steps", "href=\"/settings/people/new\"", "href=\"/settings/connections/new\"");

        people.invite(
                new Actor.Person(ola.id().value(), ola.name(), true),
                new Invitation(
                        "Sam Reed",
                        "sam@dunmere.example",
                        "Officer",
                        List.of(new Grant("reader", Scope.everywhere()))));
        assertThat(mvc.get().uri("/today").with(As.person(ola))).bodyText().contains("Done");
    }

    private MvcTestResult claim(String token, String organisation, String password) {
        return mvc.post()
                .uri("/first")
                .with(csrf())
                .param("token", token)
                .param("organisation", organisation)
                .param("nation", "SCOTLAND")
                .param("zone", "Europe/London")
                .param("name", "Ola Brandt")
                .param("email", "ola@dunmere.example")
                .param("password", password)
                .param("repeated", password)
                .exchange();
    }
}
