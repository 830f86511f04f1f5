package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** X gives Dunmere a refresh token that works once, and Folkmoot has many threads. */
@FolkmootTest
@OnPracticeNetworks
class RenewalTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");

    private static PracticeControl control;
    private static int number;

    @Autowired
    Connections connections;

    @BeforeAll
    static void knowThePracticeNetworks() {
        control = new PracticeControl(TestPractice.address());
        control.limits(false);
    }

    private ConnectionId connect() {
        var token = "x-renewal-" + ++number;
        control.account(Network.X, null, "Renewal" + number, "Dunmere", token, "client-secret-9", 1);
        return connections.connect(
                DUNMERE,
                Network.X,
                Map.of(
                        "approval", "approved",
                        "clientId", "client-9",
                        "clientSecret", "client-secret-9",
                        "accessToken", token,
                        "refreshToken", token + ".refresh"),
                true);
    }

    @Test
    void usesARefreshTokenOnceHoweverManyFindTheSignInExpired() throws Exception {
        var id = connect();
        var used = connections.session(id);
        var results = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> renewal = () -> connections.renew(id, used);
            for (var i = 0; i < 8; i++) {
                results.add(threads.submit(renewal));
            }
        }

        for (var result : results) {
            assertThat(result.get()).isTrue();
        }
        var renewed = connections.session(id).secrets();
        assertThat(renewed.get("refreshToken")).isNotEqualTo(used.secrets().get("refreshToken"));
        connections.probe(DUNMERE, id);
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
        assertThat(connections.session(id).secrets()).isEqualTo(renewed);
    }

    @Test
    void keepsWhatItHasWhenTheNetworkGivesNothingNew() {
        var id = connect();
        var first = connections.session(id);
        assertThat(connections.renew(id, first)).isTrue();
        var second = connections.session(id);
        control.account(
                Network.X, connections.get(id).remoteId(), "Renewal" + number, "Dunmere", "other", "another-app", 1);

        assertThat(connections.renew(id, second)).isFalse();

        assertThat(connections.session(id).secrets()).isEqualTo(second.secrets());
        assertThat(List.copyOf(second.secrets().values())).noneMatch(String::isBlank);
    }
}
