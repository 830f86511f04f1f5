package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.mastodon.Mastodon;
import org.junit.jupiter.api.Test;

/** Dunmere signs in at its Mastodon server, which has never heard of Folkmoot. */
class MastodonSignInTest extends SignInContract {

    MastodonSignInTest() {
        super(Network.MASTODON);
    }

    @Override
    Connector connector() {
        return new Mastodon();
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(Network.MASTODON, null, "dunmere" + number, "Dunmere", "mastodon-token-" + number, "", 900);
        return Map.of("server", "social.example", "token", "mastodon-token-" + number);
    }

    @Override
    Map<String, String> app() {
        return Map.of();
    }

    @Override
    Map<String, String> asked() {
        return Map.of("server", "social.example");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(linked.remoteId(), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("write", Right.PUBLISH);
    }

    @Test
    void goesNowhereWithoutAServer() {
        assertThat(signsIn().base(Map.of("server", "")).getHost()).isNull();
        var nowhere = new SignIn(
                signIn(Map.of()).http(),
                signsIn().base(Map.of("server", "")),
                signsIn().base(Map.of("server", "")),
                Map.of(),
                Map.of(),
                OURS.redirect(),
                OURS.document(),
                "state",
                Map.of());

        assertThat(signsIn().depart(nowhere)).isInstanceOf(SignsIn.Departure.Refused.class);
    }

    @Test
    void takesNoCodeFromWhoDidNotAskForIt() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");
        var kept = new HashMap<>(departure.kept());
        kept.put("verifier", Pkce.fresh().verifier());

        assertThat(signsIn().arrive(signIn(kept), returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void asksForTheRightToReadWhenItWasTakenAway() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "read");

        assertThat(arrive(departure, returned))
                .isInstanceOfSatisfying(
                        SignsIn.Arrival.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("networks.problem.signInRead"));
    }
}
