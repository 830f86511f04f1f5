package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.x.X;
import org.junit.jupiter.api.Test;

/** Dunmere signs in at X as its own account, once X has approved the council's use. */
class XSignInTest extends SignInContract {

    XSignInTest() {
        super(Network.X);
    }

    @Override
    Connector connector() {
        return new X();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var token = "x-token-" + number;
        control.account(Network.X, null, "DunmereDC" + number, "Dunmere", token, "client-secret-1", 2500);
        var answers = new HashMap<>(app());
        answers.put("accessToken", token);
        answers.put("refreshToken", token + ".refresh");
        return answers;
    }

    @Override
    Map<String, String> app() {
        return Map.of("approval", "approved", "clientId", "client-1", "clientSecret", "client-secret-1");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(linked.remoteId(), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("tweet.moderate.write", Right.MODERATE);
    }

    @Test
    void sendsNobodyToXBeforeItApprovedTheCouncilsUse() {
        var unapproved = networks.signIn(
                network, Map.of("clientId", "c", "clientSecret", "s"), Map.of(), OURS, "", Map.of(), true);

        assertThat(signsIn().depart(unapproved))
                .isInstanceOfSatisfying(
                        SignsIn.Departure.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("networks.problem.xApproval"));
    }

    @Test
    void takesNoCodeFromWhoDidNotAskForIt() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");

        var other = signIn(Map.of("verifier", Pkce.fresh().verifier()));
        assertThat(signsIn().arrive(other, returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void refusesAGrantThatWouldEndAfterTwoHours() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "offline.access");

        assertThat(arrive(departure, returned))
                .isInstanceOfSatisfying(
                        SignsIn.Arrival.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("networks.problem.signInOffline"));
    }

    @Test
    void renewsWhatSigningInGave() {
        var target = ours(reached(""));
        var renewed = got(use(RenewsAccess.class).renew(session(target.linked().secrets())));

        assertThat(renewed.get("refreshToken"))
                .isNotEqualTo(target.linked().secrets().get("refreshToken"));
    }

    @Test
    void knowsWhetherTheAppIsTheCouncils() {
        assertThat(got(signsIn().known(signIn(Map.of())))).isTrue();
        var mistyped = networks.signIn(
                network,
                Map.of("clientId", "client-1", "clientSecret", "mistyped"),
                Map.of(),
                OURS,
                "",
                Map.of(),
                true);
        assertThat(got(signsIn().known(mistyped))).isFalse();
    }
}
