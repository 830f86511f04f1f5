package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.Test;

/** Dunmere signs in at Bluesky, with tokens that are good for nobody else. */
class BlueskySignInTest extends SignInContract {

    private static final Map<String, String> APP =
            SmallEngine.use(new Bluesky(), SignsIn.class).fresh();

    BlueskySignInTest() {
        super(Network.BLUESKY);
    }

    @Override
    Connector connector() {
        return new Bluesky();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var handle = "dunmere-oauth-" + number + ".test";
        control.account(Network.BLUESKY, null, handle, "Dunmere District Council", "abcd-efgh-" + number, "", 900);
        return Map.of("handle", handle, "password", "abcd-efgh-" + number);
    }

    @Override
    Map<String, String> app() {
        return APP;
    }

    @Override
    Map<String, String> asked() {
        return Map.of("service", "https://bsky.social");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(linked.remoteId(), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("transition:generic", Right.PUBLISH);
    }

    @Test
    void publishesWithTokensThatAreBoundToAKeyAndRenewsThem() {
        var grant = ours(reached("")).linked();
        var secrets = got(use(RenewsAccess.class).renew(session(grant.secrets())));

        assertThat(secrets.get("accessJwt")).isNotEqualTo(grant.secrets().get("accessJwt"));
        assertThat(secrets.get("refreshJwt")).isNotEqualTo(grant.secrets().get("refreshJwt"));
        var engine = new SmallEngine(connector(), this::session, secrets, MORNING, control::clock);
        assertThat(engine.publish(bins("Bin day"), null).end()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(texts()).containsExactly("Bin day");
    }

    @Test
    void renewsATokenThatEndsInTheMiddle() {
        control.fault(Network.BLUESKY, PracticeFault.TOKEN_EXPIRED, "POST putRecord");
        var engine = new SmallEngine(
                connector(), this::session, ours(reached("")).linked().secrets(), MORNING, control::clock);

        assertThat(engine.publish(Content.text("Bin day"), null).end()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(texts()).containsExactly("Bin day");
    }

    @Test
    void takesARefreshTokenOnlyOnce() {
        var secrets = ours(reached("")).linked().secrets();
        got(use(RenewsAccess.class).renew(session(secrets)));

        assertThat(use(RenewsAccess.class).renew(session(secrets)))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Outcome.AuthExpired.class,
                                        expired -> assertThat(expired.kind()).isEqualTo(Outcome.AuthKind.RELOGIN)));
    }

    @Test
    void anotherKeyOpensNothing() {
        var stolen = new HashMap<>(ours(reached("")).linked().secrets());
        stolen.put("dpopKey", ours(reached("")).linked().secrets().get("dpopKey"));

        assertThat(use(ConnectsAccounts.class).probe(session(stolen))).noneMatch(Probe::works);
    }

    @Test
    void takesNoAnswerOfAnotherServer() {
        var departure = depart();
        var returned = new HashMap<>(agree(new Consenting(departure.address()), ""));
        returned.put("iss", "https://bsky.example");

        assertThat(arrive(departure, returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void saysWhenSomebodyHasToSignInAgain() {
        assertThat(ours(reached("")).linked().expiresAt())
                .isBetween(
                        Instant.now().plusSeconds(729 * 86_400), Instant.now().plusSeconds(730 * 86_400));
    }

    @Test
    void anInstallationThatNobodyReachesSignsInForTwoWeeks() {
        var here = URI.create("http://127.0.0.1:8080");
        var ours = new Networks.Ours(
                here.resolve("/settings/sign-ins/return"), here.resolve("/sign-in-documents/bluesky"));
        var departure = (SignsIn.Departure.To)
                signsIn().depart(networks.signIn(network, APP, asked(), ours, "state-1", Map.of(), true));
        var returned = agree(new Consenting(departure.address()), "");

        var arrival = signsIn()
                .arrive(networks.signIn(network, APP, asked(), ours, "state-1", departure.kept(), true), returned);

        var grant = ours(((SignsIn.Arrival.Reached) arrival).targets()).linked();
        assertThat(grant.secrets().get("clientId")).startsWith("http://localhost?redirect_uri=http%3A%2F%2F127.0.0.1");
        assertThat(grant.expiresAt()).isBefore(Instant.now().plusSeconds(14 * 86_400));
    }

    @Test
    void renewsNothingForAnAppThatCannotProveWhoItIs() {
        var secrets = new HashMap<>(ours(reached("")).linked().secrets());
        secrets.put("clientKey", signsIn().fresh().get("clientKey"));

        assertThat(use(RenewsAccess.class).renew(session(secrets))).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void givesBackWhatSomebodyGranted() {
        var secrets = ours(reached("")).linked().secrets();

        assertThat(signsIn().leave(session(secrets))).isEqualTo(Answer.of(true));
        assertThat(use(RenewsAccess.class).renew(session(secrets))).isInstanceOf(Answer.Failed.class);
        assertThat(signsIn().leave(session(linked.secrets()))).isEqualTo(Answer.of(false));
    }

    @Test
    void publishesWhoFolkmootIs() {
        var address = URI.create("https://social.dunmere.gov.uk/sign-in-documents/bluesky");

        var document = signsIn().document(address, OURS.redirect(), APP).orElseThrow();

        assertThat(document.path("client_id").asString()).isEqualTo(address.toString());
        assertThat(document.path("redirect_uris").path(0).asString())
                .isEqualTo(OURS.redirect().toString());
        assertThat(document.path("dpop_bound_access_tokens").asBoolean()).isTrue();
        assertThat(document.path("token_endpoint_auth_method").asString()).isEqualTo("private_key_jwt");
        var key = document.path("jwks").path("keys").path(0);
        assertThat(key.path("kid").asString()).isNotEmpty();
        assertThat(key.has("d")).as("the secret half").isFalse();
        assertThat(document.path("scope").asString())
                .isEqualTo(String.join(" ", signsIn().scopes()));
    }
}
