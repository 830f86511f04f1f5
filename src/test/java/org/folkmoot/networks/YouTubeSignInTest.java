package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.youtube.YouTube;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody at Dunmere signs in at Google and chooses the council's channel. */
class YouTubeSignInTest extends SignInContract {

    private static final String MANAGES = "https://www.googleapis.com/auth/youtube.force-ssl";
    private static final String READS = "https://www.googleapis.com/auth/youtube.readonly";

    YouTubeSignInTest() {
        super(Network.YOUTUBE);
    }

    @Override
    Connector connector() {
        return new YouTube();
    }

    @Override
    Map<String, String> newAccount(int number) {
        return YouTubeGround.account(control, "DunmereSignIn" + number, "sign-in-refresh-" + number);
    }

    @Override
    MediaSource media() {
        return YouTubeGround::bytes;
    }

    @AfterEach
    void beUsual() {
        control.manner(Network.YOUTUBE, "");
    }

    @Override
    Map<String, String> app() {
        return Map.of("clientId", "client-1", "clientSecret", "client-secret-1");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(linked.remoteId(), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry(MANAGES, Right.PUBLISH);
    }

    @Test
    void takesNoCodeFromWhoDidNotAskForIt() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");

        var other = signIn(Map.of("verifier", Pkce.fresh().verifier()));
        assertThat(signsIn().arrive(other, returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void asksGoogleForAccessWhileNobodyIsThere() {
        assertThat(depart().address().getQuery())
                .contains("access_type=offline")
                .contains("prompt=consent");
        assertThat(signsIn().site().orElseThrow()).hasHost("accounts.google.com");
    }

    @Test
    void keepsWhatWasSaidOfTheChannelsVideos() {
        var asked = Map.of("visibility", "unlisted", "madeForKids", "yes", "category", "25");

        var arrival = (SignsIn.Arrival.Reached) arriving(asked);

        var secrets = ours(arrival.targets()).linked().secrets();
        linked = ours(arrival.targets()).linked();
        engine().publish(YouTubeGround.film("Bin day"), null);
        assertThat(control.posts(network, linked.remoteId()).getFirst().record())
                .contains("\"privacyStatus\":\"unlisted\"")
                .contains("\"selfDeclaredMadeForKids\":true");
        assertThat(secrets).containsKeys("refreshToken", "accessToken", "declared");
    }

    private SignsIn.Arrival arriving(Map<String, String> asked) {
        var departure = (SignsIn.Departure.To)
                signsIn().depart(networks.signIn(network, app(), asked, OURS, "state-1", Map.of(), true));
        var returned = agree(new Consenting(departure.address()), "");
        return signsIn()
                .arrive(networks.signIn(network, app(), asked, OURS, "state-1", departure.kept(), true), returned);
    }

    @Test
    void sendsNobodyToGoogleBeforeItIsSaidWhoSeesNewVideos() {
        var departure = signsIn()
                .depart(networks.signIn(network, app(), Map.of("visibility", "friends"), OURS, "", Map.of(), true));

        assertThat(departure).isInstanceOf(SignsIn.Departure.Refused.class);
    }

    @Test
    void tellsAChannelThatGoesWithOnePerson() {
        control.manner(network, "personal");

        var unasked = ours(((SignsIn.Arrival.Reached) arriving(Map.of())).targets());
        var own = ours(((SignsIn.Arrival.Reached) arriving(Map.of("ownAccount", "yes"))).targets());

        assertThat(unasked.objection()).extracting("key").isEqualTo("networks.problem.youtubeOwnAccount");
        assertThat(own.objection()).isNull();
        assertThat(List.of(unasked.linked().kind(), own.linked().kind())).containsOnly(Linking.Kind.PERSON);
    }

    @Test
    void refusesAGrantThatSaysNothingOfTheChannel() {
        var departure = depart();
        var page = new Consenting(departure.address());
        control.manner(network, "no-channel");

        assertThat(arrive(departure, agree(page, "")))
                .isInstanceOfSatisfying(
                        SignsIn.Arrival.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("networks.problem.youtubeChannel"));
    }

    @Test
    void renewsWhatSigningInGave() {
        var target = ours(reached(READS));
        var renewed = got(use(RenewsAccess.class).renew(session(target.linked().secrets())));

        assertThat(renewed.get("refreshToken"))
                .isEqualTo(target.linked().secrets().get("refreshToken"));
        assertThat(use(ConnectsAccounts.class).probe(session(renewed)))
                .allSatisfy(probe -> assertThat(probe.works()).isTrue());
    }

    @Test
    void knowsWhetherTheAppIsTheCouncils() {
        assertThat(got(signsIn().known(signIn(Map.of())))).isTrue();
        var mistyped = new HashMap<>(app());
        mistyped.put("clientSecret", "mistyped");
        var other = networks.signIn(network, mistyped, Map.of(), OURS, "", Map.of(), true);
        assertThat(got(signsIn().known(other))).isFalse();
    }

    @Test
    void waitsWhenTheNetworkAsksItTo() {
        var departure = depart();
        var returned = agree(new Consenting(departure.address()), "");
        control.fault(network, PracticeFault.RATE_LIMITED, "POST token");

        assertThat(arrive(departure, returned))
                .isInstanceOfSatisfying(
                        SignsIn.Arrival.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Outcome.RateLimited.class));
    }
}
