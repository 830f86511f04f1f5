package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What signing in at each network keeps to: a code works once, cancelling reaches nothing, and what comes of it works. */
abstract class SignInContract extends OnPractice {

    static final Networks.Ours OURS = new Networks.Ours(
            URI.create("https://social.dunmere.gov.uk/settings/sign-ins/return"),
            URI.create("https://social.dunmere.gov.uk/sign-in-documents/network"));

    SignInContract(Network network) {
        super(network);
    }

    /** Of the app to which the accounts of {@link #newAccount} belong. */
    abstract Map<String, String> app();

    Map<String, String> asked() {
        return Map.of();
    }

    abstract Map<String, String> agree(Consenting page, String without);

    /** A right that can be taken away, and what then is missing. */
    abstract Map.Entry<String, Right> dispensable();

    SignsIn signsIn() {
        return use(SignsIn.class);
    }

    SignIn signIn(Map<String, String> kept) {
        return networks.signIn(network, app(), asked(), OURS, "state-1", kept, true);
    }

    SignsIn.Departure.To depart() {
        return (SignsIn.Departure.To) signsIn().depart(signIn(Map.of()));
    }

    SignsIn.Arrival arrive(SignsIn.Departure.To departure, Map<String, String> returned) {
        return signsIn().arrive(signIn(departure.kept()), returned);
    }

    List<Target> reached(String without) {
        var departure = depart();
        var arrival = arrive(departure, agree(new Consenting(departure.address()), without));
        assertThat(arrival).isInstanceOf(SignsIn.Arrival.Reached.class);
        return ((SignsIn.Arrival.Reached) arrival).targets();
    }

    Target ours(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.linked().remoteId().equals(linked.remoteId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bringsTheStateBackAndReachesTheAccountWithCredentialsThatWork() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");

        assertThat(returned).containsEntry("state", "state-1");
        var arrival = (SignsIn.Arrival.Reached) arrive(departure, returned);
        var target = ours(arrival.targets());
        assertThat(target.objection()).isNull();
        assertThat(target.linked().granted())
                .isEqualTo(connector().capabilities().rights());
        assertThat(use(ConnectsAccounts.class).probe(session(target.linked().secrets())))
                .isNotEmpty()
                .allSatisfy(
                        probe -> assertThat(probe.works()).as(probe.toString()).isTrue());
    }

    @Test
    void takesACodeOnlyOnce() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");
        arrive(departure, returned);

        assertThat(arrive(departure, returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void saysThatThePersonCancelled() {
        assertThat(new Consenting(depart().address()).cancel())
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void showsWhichRightWasTakenAway() {
        var target = ours(reached(dispensable().getKey()));

        assertThat(target.linked().granted()).doesNotContain(dispensable().getValue());
    }

    @Test
    void asksThePersonForEverythingThatItUses() {
        var page = new Consenting(depart().address()).text();

        assertThat(signsIn().scopes())
                .isNotEmpty()
                .allSatisfy(scope -> assertThat(page).contains("<option>" + scope + "</option>"));
    }
}
