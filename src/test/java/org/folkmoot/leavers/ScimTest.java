package org.folkmoot.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Dunmere's directory tells who has left, in the words of RFC 7644. */
@FolkmootTest
@LeavesTraces
class ScimTest {

    private static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");

    @Autowired
    People people;

    @Autowired
    Leavers leavers;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    private Person martin;
    private Person sian;
    private RequestPostProcessor directory;

    @BeforeEach
    void sianWorksHere() {
        martin = users.with("administrator");
        sian = users.with("service-contact");
        directory = As.person(martin);
    }

    @Test
    void findsSomebodyByTheirNameAndSignsThemOutWhenTheyAreInactive() {
        assertThat(web.get()
                        .uri("/api/v1/scim/Users?filter={filter}", "userName eq \"" + sian.email() + "\"")
                        .accept(SCIM)
                        .with(directory))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.Resources[0].id")
                .isEqualTo(sian.id().value().toString());

        assertThat(patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.active")
                .isEqualTo(false);

        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();
        assertThat(leavers.of(Users.actor(martin), sian.id()).state()).isEqualTo(Leaver.State.TO_HAND_OVER);
    }

    @Test
    void understandsAnObjectWithoutAPathAndLeavesOtherAttributesAlone() {
        assertThat(patch("{\"op\":\"replace\",\"value\":{\"displayName\":\"Sian B\"}}"))
                .hasStatusOk();
        assertThat(people.find(sian.id()).orElseThrow()).isEqualTo(sian);

        assertThat(patch("{\"op\":\"replace\",\"value\":{\"active\":false}}")).hasStatusOk();
        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();
        assertThat(patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":true}"))
                .as("nobody is let in this way")
                .hasStatus(422);
    }

    @Test
    void takesADeletionForLeavingAndSaysWhichFilterItKnows() {
        assertThat(web.delete()
                        .uri("/api/v1/scim/Users/" + sian.id().value())
                        .with(directory)
                        .with(As.form()))
                .hasStatus(204);
        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();

        assertThat(web.get().uri("/api/v1/scim/Users?filter=title%20pr").with(directory))
                .hasStatus(422);
        assertThat(web.get().uri("/api/v1/scim/ServiceProviderConfig").with(directory))
                .bodyJson()
                .extractingPath("$.patch.supported")
                .isEqualTo(true);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult patch(String operation) {
        return web.patch()
                .uri("/api/v1/scim/Users/" + sian.id().value())
                .contentType(SCIM)
                .content("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}"
                        .formatted(operation))
                .with(directory)
                .with(As.form())
                .exchange();
    }
}
