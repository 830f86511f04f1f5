package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.linkedin.LinkedIn;
import org.junit.jupiter.api.Test;

/** Somebody at Dunmere signs in at LinkedIn and sees the pages on which they have a role. */
class LinkedInSignInTest extends SignInContract {

    LinkedInSignInTest() {
        super(Network.LINKEDIN);
    }

    @Override
    Connector connector() {
        return new LinkedIn();
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.limits(false);
        control.account(
                Network.LINKEDIN, null, "dunmere-" + number, "Dunmere", "li-" + number, "client-secret-1", 5104);
        return Map.of(
                "page", "https://www.linkedin.com/company/dunmere-" + number,
                "clientId", "client-1",
                "clientSecret", "client-secret-1",
                "accessToken", "li-" + number,
                "refreshToken", "li-" + number + ".refresh");
    }

    @Override
    Map<String, String> app() {
        return Map.of("clientId", "client-1", "clientSecret", "client-secret-1");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(List.of(linked.remoteId()), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("rw_organization_admin", Right.MEASURE);
    }

    @Test
    void reachesEveryPageWithTheRoleThatTheMemberHasThere() {
        var museum = control.account(
                Network.LINKEDIN, null, "dunmere-museum", "Dunmere Museum", "li-museum", "client-secret-1", 12);
        control.note(Network.LINKEDIN, "role." + museum, "RECRUITING_POSTER");
        var departure = depart();
        var returned = new Consenting(departure.address()).allow(List.of(linked.remoteId(), museum), "");

        var targets = ((SignsIn.Arrival.Reached) arrive(departure, returned)).targets();

        assertThat(targets)
                .filteredOn(target -> target.linked().remoteId().equals(museum))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.roles()).containsExactly("RECRUITING_POSTER");
                    assertThat(target.linked().granted()).containsExactly(Right.PUBLISH);
                });
        assertThat(ours(targets).roles()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void showsThePersonalProfileAndWhyItIsNone() {
        var departure = depart();

        var arrival = arrive(departure, new Consenting(departure.address()).onlyThemselves());

        assertThat(((SignsIn.Arrival.Reached) arrival).targets())
                .singleElement()
                .satisfies(target ->
                        assertThat(target.objection()).extracting("key").isEqualTo("networks.target.person"));
    }

    @Test
    void renewsWhatSigningInGave() {
        var target = ours(reached(""));
        var renewed = got(use(RenewsAccess.class).renew(session(target.linked().secrets())));

        assertThat(use(ConnectsAccounts.class).probe(session(renewed)))
                .allSatisfy(probe -> assertThat(probe.works()).isTrue());
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

    @Test
    void waitsWhenTheNetworkAsksItTo() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");
        control.fault(network, PracticeFault.RATE_LIMITED, "POST accessToken");

        assertThat(arrive(departure, returned))
                .isInstanceOfSatisfying(
                        SignsIn.Arrival.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Outcome.RateLimited.class));

        control.fault(network, PracticeFault.RATE_LIMITED, "POST introspectToken");
        assertThat(signsIn().known(signIn(Map.of()))).isInstanceOf(Answer.Failed.class);
    }
}
