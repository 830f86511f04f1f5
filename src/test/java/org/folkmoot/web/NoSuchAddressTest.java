package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Addresses that somebody mistyped. */
@FolkmootTest
class NoSuchAddressTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/waste", "/posts/1", "/inbox/karen", "/api/v1/posts/bins"})
    void isNotFoundWhereWhatItNamesHasNoSuchNumber(String address) {
        assertThat(mvc.get().uri(address).with(As.actor(Users.actor(users.with("administrator")))))
                .hasStatus(404);
    }

    @Test
    void isNotUnderstoodWhereAFilterIsWrong() {
        assertThat(mvc.get()
                        .uri("/posts/new?account=waste")
                        .with(As.actor(Users.actor(users.with("social-media-lead")))))
                .hasStatus(400);
    }
}
