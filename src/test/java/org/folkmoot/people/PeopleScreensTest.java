package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class PeopleScreensTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    People people;

    @Autowired
    Membership membership;

    @Autowired
    Rights rights;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Person administrator;

    @BeforeEach
    void givenAnAdministrator() {
        administrator = users.with("administrator");
        jdbc.sql("delete from people.throttle").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/people",
                "/settings/people/new",
                "/settings/roles",
                "/settings/tokens",
                "/settings/trail",
                "/settings/mail",
                "/profile"
            })
    void showsItsScreensToAnAdministrator(String address) {
        assertThat(mvc.get().uri(address).with(As.person(administrator))).hasStatusOk();
    }

    @Test
    void showsAllSettingsInGroupsAndOnAPageThoseOfItsGroup() {
        assertThat(mvc.get().uri("/settings").with(As.person(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Organisation and people", "href=\"/settings/trail\"", "href=\"/settings/apps\"");
        assertThat(mvc.get().uri("/settings/people").with(As.person(administrator)))
                .bodyText()
                .contains("href=\"/settings\"", "href=\"/settings/roles\"")
                .doesNotContain("href=\"/settings/apps\"");
        assertThat(mvc.get().uri("/settings").with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/profile\"")
                .doesNotContain("href=\"/settings/people\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/people",
                "/settings/people/new",
                "/settings/roles",
                "/settings/trail",
                "/settings/mail"
            })
    void refusesItsScreensToAnApprover(String address) {
        assertThat(mvc.get().uri(address).with(As.person(users.with("approver"))))
                .hasStatus(403);
    }

    @Test
    void invitesSomebodyWhoChoosesAPasswordAndComesIn() {
        var invited =
                post("/settings/people", "name", "Ada Fell", "email", "ada.fell@dunmere.example", "role", "reader");
        assertThat(invited).hasStatus(303);
        var ada = people.byEmail("ada.fell@dunmere.example").orElseThrow();
        assertThat(ada.status()).isEqualTo(PersonStatus.INVITED);
        assertThat(mvc.get().uri("/settings/people/" + ada.id().value()).with(As.person(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("The link holds until");

        var link = linkTo("ada.fell@dunmere.example");
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Welcome, Ada Fell");
        assertThat(post(link, "password", "password1234", "repeated", "password1234"))
                .hasStatus(422)
                .bodyText()
                .contains("tried first");
        assertThat(post(link, "password", "Ada.Fell-2026!", "repeated", "Ada.Fell-2026!"))
                .bodyText()
                .contains("your own name");
        assertThat(post(link, "password", Users.PASSWORD, "repeated", Users.PASSWORD))
                .hasStatus(303);
        assertThat(post(link, "password", Users.PASSWORD, "repeated", Users.PASSWORD))
                .as("a link works once")
                .hasStatus(404);
        assertThat(post("/sign-in", "email", ada.email(), "password", Users.PASSWORD))
                .hasStatus(303);
    }

    @Test
    void endsAnInvitationAfterSevenDaysAndWhenItIsSentAgain() {
        post("/settings/people", "name", "Cal Reed", "email", "cal@dunmere.example", "role", "reader");
        var cal = people.byEmail("cal@dunmere.example").orElseThrow();
        var first = linkTo("cal@dunmere.example");
        post("/settings/people/" + cal.id().value() + "/invitation");
        assertThat(mvc.get().uri(first)).hasStatus(404);
        var second = linkTo("cal@dunmere.example");
        assertThat(mvc.get().uri(second)).hasStatusOk();
        clock.set(clock.instant().plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(mvc.get().uri(second)).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenAnAddressIsTaken() {
        assertThat(post(
                        "/settings/people",
                        "name",
                        "Second Robin",
                        "email",
                        administrator.email().toUpperCase()))
                .hasStatus(422)
                .bodyText()
                .contains("already a user")
                .contains("Second Robin");
    }

    @Test
    void neverLosesItsLastAdministrator() {
        people.active().stream()
                .filter(person -> !person.id().equals(administrator.id()))
                .filter(person -> people.roles(person.id()).stream()
                        .anyMatch(g -> g.role().equals("administrator")))
                .forEach(person -> membership.disable(Users.actor(administrator), person.id()));
        var address = "/settings/people/" + administrator.id().value();
        assertThat(post(address + "/suspension"))
                .hasStatus(422)
                .bodyText()
                .contains("There has to be an administrator");
        assertThat(post(address + "/roles/removal", "role", "administrator")).hasStatus(422);
        assertThat(people.find(administrator.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void takesRightsAwayAtOnceWithTheRoleAndWithTheDisabling() {
        var lead = users.with("social-media-lead");
        var actor = Users.actor(lead);
        assertThat(rights.may(actor, Permission.DRAFT, Scope.everywhere())).isTrue();
        post("/settings/people/" + lead.id().value() + "/suspension");
        assertThat(rights.may(actor, Permission.DRAFT, Scope.everywhere())).isFalse();
        post("/settings/people/" + lead.id().value() + "/suspension/removal");
        assertThat(people.find(lead.id()).orElseThrow().status()).isEqualTo(PersonStatus.INVITED);
    }

    @Test
    void saysNothingAboutWhoIsAUserWhenAPasswordIsForgotten() {
        var reader = users.withPassword("reader");
        for (var email : List.of(reader.email(), "nobody3@dunmere.example")) {
            assertThat(post("/password-reset", "email", email)).hasStatus(303).hasHeader("Location", "/sign-in");
        }
        var link = linkTo(reader.email());
        var fresh = "otter bramble quartz";
        assertThat(post(link, "password", fresh, "repeated", fresh)).hasStatus(303);
        assertThat(post("/sign-in", "email", reader.email(), "password", Users.PASSWORD))
                .hasStatus(422);
        assertThat(post("/sign-in", "email", reader.email(), "password", fresh)).hasStatus(303);
    }

    @Test
    void refusesToPublishOrManageWithOneFactor() {
        var manager = users.with("communications-manager");
        var oneFactor = new org.folkmoot.foundation.Actor.Person(manager.id().value(), manager.name(), false);
        for (var permission : Permission.values()) {
            var one = rights.objection(oneFactor, permission, Scope.everywhere());
            var two = rights.objection(Users.actor(manager), permission, Scope.everywhere());
            if (two.isEmpty() && permission.needsSecondFactor()) {
                assertThat(one.orElseThrow().key()).as(permission.name()).isEqualTo("people.refused.second-factor");
            } else {
                assertThat(one).as(permission.name()).isEqualTo(two);
            }
        }
        assertThat(rights.may(oneFactor, Permission.APPROVE)).isFalse();
    }

    @Test
    void refusesARoleThatNobodyKnowsAndALimitedAdministrator() {
        var actor = Users.actor(administrator);
        var reader = users.with();
        for (var grant : List.of(
                new Grant("king", Scope.everywhere()),
                new Grant("administrator", Scope.service(reader.id().value())))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> membership.grant(actor, reader.id(), grant))
                    .isInstanceOf(Refused.class);
        }
    }

    private String linkTo(String email) {
        return jdbc.sql("""
                        select path from notifications.mail where to_email = :email and path is not null
                        order by id desc limit 1
                        """).param("email", email).query(String.class).single();
    }

    private MvcTestResult post(String uri, String... fields) {
        var request = mvc.post().uri(uri).with(As.form());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (uri.startsWith("/settings") ? request.with(As.person(administrator)) : request).exchange();
    }
}
