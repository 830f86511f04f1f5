package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@FolkmootTest
class PracticeDoorTest {

    @Autowired
    PracticeEnd end;

    @Autowired
    Sessions sessions;

    @Autowired
    AccessTokens accessTokens;

    @Autowired
    Tokens tokens;

    @Autowired
    Users users;

    @Autowired
    ObjectProvider<PracticeGround> grounds;

    @Autowired
    JdbcClient jdbc;

    final AtomicReference<Optional<Problem>> connections = new AtomicReference<>(Optional.empty());

    @BeforeEach
    @AfterEach
    void asIfItHadNeverClosed() {
        jdbc.sql("truncate people.practice_end").update();
    }

    @Test
    void standsOpenForDemonstrationPracticeConnectionsAndVisitorsFromThisMachine() throws Exception {
        assertThat(door(true, "127.0.0.1").open(from("127.0.0.1", "localhost"))).isTrue();
        assertThat(door(true, "::1").open(from("0:0:0:0:0:0:0:1", "[::1]"))).isTrue();
        assertThat(door(false, "127.0.0.1").open(from("127.0.0.1", "localhost")))
                .isFalse();
        assertThat(end.reason()).as("a real installation has no door to close").isEmpty();
    }

    @Test
    void closesForGoodWithTheFirstRealConnection() throws Exception {
        var visitor = from("127.0.0.1", "localhost");
        assertThat(door(true, "127.0.0.1").open(visitor)).isTrue();
        connections.set(Optional.of(Problem.of("", "people.practice.server")));
        assertThat(door(true, "127.0.0.1").open(visitor)).isFalse();

        connections.set(Optional.empty());
        assertThat(door(true, "127.0.0.1").open(visitor)).isFalse();
        assertThat(door(true, "127.0.0.1").closed(visitor)).map(Problem::key).hasValue("people.practice.server");
    }

    @Test
    void closesForGoodWhenTheServerListensToTheWorld() throws Exception {
        var visitor = from("127.0.0.1", "localhost");
        assertThat(door(true, "0.0.0.0").open(visitor)).isFalse();
        assertThat(door(true, "127.0.0.1").open(visitor)).isFalse();
    }

    @Test
    void closesForGoodWhenAVisitorComesFromOutsideAlsoThroughAProxyOrUnderAnotherName() throws Exception {
        var proxied = from("127.0.0.1", "localhost");
        proxied.addHeader("X-Forwarded-For", "203.0.113.7");
        for (var visitor : Set.of(proxied, from("203.0.113.7", "localhost"), from("127.0.0.1", "folkmoot.example"))) {
            asIfItHadNeverClosed();
            assertThat(door(true, "127.0.0.1").open(visitor)).isFalse();
            assertThat(door(true, "127.0.0.1").open(from("127.0.0.1", "localhost")))
                    .isFalse();
        }
    }

    @Test
    void endsTheSessionsAndTokensOfPracticeWithIt() throws Exception {
        var lead = users.with("social-media-lead");
        var cookie = sessions.open(lead.id(), Proof.PRACTICE, "127.0.0.1", "test");
        var session = sessions.find(cookie.text()).orElseThrow();
        var token = accessTokens.issue(new SignedIn(Users.actor(lead), session.id()), "practice", Set.of("DRAFT"), 30);
        assertThat(tokens.authenticate(token)).isPresent();
        door(true, "0.0.0.0").open(from("127.0.0.1", "localhost"));
        assertThat(sessions.find(cookie.text())).isEmpty();
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void asksTheConnectionsOfTheRunningApplication() {
        assertThat(grounds.stream()).isNotEmpty();
    }

    private PracticeDoor door(boolean demonstration, String serverAddress) throws UnknownHostException {
        PracticeGround ground = connections::get;
        var beans = new StaticListableBeanFactory();
        beans.addBean("ground", ground);
        return new PracticeDoor(demonstration, serverAddress, beans.getBeanProvider(PracticeGround.class), end);
    }

    private static MockHttpServletRequest from(String address, String host) {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
