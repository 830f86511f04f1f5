package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.networks.threads.Threads;
import org.junit.jupiter.api.Test;

/** Dunmere signs in at Threads as its own account. */
class ThreadsSignInTest extends SignInContract {

    ThreadsSignInTest() {
        super(Network.THREADS);
    }

    @Override
    Connector connector() {
        return new Threads();
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(
                Network.THREADS, null, "visitdunmere" + number, "Visit Dunmere", "TH" + number, "app-secret-1", 310);
        return Map.of("accessToken", "TH" + number);
    }

    @Override
    Map<String, String> app() {
        return Map.of("appId", "5678", "appSecret", "app-secret-1");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(linked.remoteId(), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("threads_manage_insights", Right.MEASURE);
    }

    @Test
    void renewsWhatSigningInGave() {
        var target = ours(reached(""));

        assertThat(got(use(RenewsAccess.class).renew(session(target.linked().secrets()))))
                .containsKey("accessToken");
    }

    @Test
    void knowsWhetherTheAppIsTheCouncils() {
        assertThat(got(signsIn().known(signIn(Map.of())))).isTrue();
        var mistyped = networks.signIn(
                network, Map.of("appId", "5678", "appSecret", "mistyped"), Map.of(), OURS, "", Map.of(), true);
        assertThat(got(signsIn().known(mistyped))).isFalse();
    }
}
