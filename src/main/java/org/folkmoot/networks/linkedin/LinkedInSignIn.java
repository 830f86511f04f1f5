package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import tools.jackson.databind.JsonNode;

/**
 * Reaches the pages on which whoever signed in has a role that was approved (learn.microsoft.com, 3-legged OAuth and
 * organization access control by role, read 2026-11-27). All connections that come of one consent share its tokens.
 */
final class LinkedInSignIn implements SignsIn {

    @Override
    public List<Field> app() {
        return List.of(
                new Field(LinkedInAccess.CLIENT, false, true, ""),
                new Field(LinkedInAccess.CLIENT_SECRET, true, true, ""),
                new Field(LinkedInWebhook.APPLICATION, false, false, ""));
    }

    @Override
    public URI base(Map<String, String> asked) {
        return LinkedInAccess.API;
    }

    @Override
    public List<String> scopes() {
        return List.of(
                "r_organization_social",
                "w_organization_social",
                "r_organization_social_feed",
                "w_organization_social_feed",
                "rw_organization_admin",
                "r_basicprofile");
    }

    @Override
    public Departure depart(SignIn signIn) {
        return new Departure.To(
                signIn.page(
                        "/oauth/v2/authorization",
                        Map.of(
                                "response_type", "code",
                                "client_id", signIn.app(LinkedInAccess.CLIENT),
                                "redirect_uri", signIn.redirect().toString(),
                                "state", signIn.state(),
                                "scope", String.join(" ", scopes()))),
                Map.of());
    }

    /** A token that nobody has is not active; an app that nobody knows may not even ask. */
    @Override
    public Answer<Boolean> known(SignIn signIn) {
        return switch (tokens(signIn, Map.of(LinkedInAccess.ACCESS, "folkmoot-asks"))
                .inspect()) {
            case Answer.Got<LinkedInTokens.Inspected> said -> Answer.of(true);
            case Answer.Failed<LinkedInTokens.Inspected>(Outcome.RetryLater later) -> Answer.failed(later);
            case Answer.Failed<LinkedInTokens.Inspected>(Outcome.RateLimited limited) -> Answer.failed(limited);
            case Answer.Failed<LinkedInTokens.Inspected>(Outcome.Unknown unknown) -> Answer.failed(unknown);
            case Answer.Failed<LinkedInTokens.Inspected> no -> Answer.of(false);
        };
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        return switch (tokens(signIn, Map.of())
                .redeem(returned.getOrDefault("code", ""), signIn.redirect().toString())) {
            case Answer.Failed<LinkedInTokens.Redeemed>(Outcome.RetryLater later) -> new Arrival.Failed(later);
            case Answer.Failed<LinkedInTokens.Redeemed>(Outcome.RateLimited limited) -> new Arrival.Failed(limited);
            case Answer.Failed<LinkedInTokens.Redeemed>(Outcome.Unknown(var said))
            when said.status() != 400 -> new Arrival.Failed(new Outcome.Unknown(said));
            case Answer.Failed<LinkedInTokens.Redeemed> no ->
                new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInCode")));
            case Answer.Got<LinkedInTokens.Redeemed>(var redeemed) -> reached(signIn, redeemed);
        };
    }

    private static Arrival reached(SignIn signIn, LinkedInTokens.Redeemed redeemed) {
        var tokens = new LinkedInTokens(signIn.http(), signIn.base(), redeemed.secrets());
        var api = LinkedInAccess.api(tokens);
        return switch (api.find(LinkedInGrant.OWN_ROLES)) {
            case Answer.Failed<JsonNode>(Outcome.Rejected rejected) ->
                new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInRead")));
            case Answer.Failed<JsonNode>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<JsonNode>(var acls) -> targets(api, tokens, redeemed, LinkedInGrant.byPage(acls));
        };
    }

    private static Arrival targets(
            LinkedInApi api, LinkedInTokens tokens, LinkedInTokens.Redeemed redeemed, Map<String, Set<String>> pages) {
        var targets = new ArrayList<Target>();
        for (var page : pages.entrySet()) {
            switch (api.get("/rest/organizations/" + page.getKey())) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return new Arrival.Failed(failure);
                }
                case Answer.Got<JsonNode>(var found) ->
                    targets.add(target(tokens, redeemed, new LinkedInGrant(redeemed.scopes(), page.getValue()), found));
            }
        }
        person(api).ifPresent(targets::add);
        return new Arrival.Reached(targets);
    }

    private static Target target(
            LinkedInTokens tokens, LinkedInTokens.Redeemed redeemed, LinkedInGrant grant, JsonNode page) {
        return new Target(
                LinkedInAccess.linked(tokens, grant, redeemed.endsAt(), page),
                "",
                false,
                List.copyOf(grant.roles()),
                grant.granted().isEmpty() ? Problem.of("", "networks.target.noRole") : null);
    }

    /** Shown so that nobody takes it for a page. */
    private static Optional<Target> person(LinkedInApi api) {
        return api.get("/v2/me") instanceof Answer.Got<JsonNode>(var me) && me.has("id")
                ? Optional.of(Target.person(
                        me.path("id").asString(),
                        (me.path("localizedFirstName").asString("") + " "
                                        + me.path("localizedLastName").asString(""))
                                .strip(),
                        URI.create("https://www.linkedin.com/in/")))
                : Optional.empty();
    }

    private static LinkedInTokens tokens(SignIn signIn, Map<String, String> more) {
        var secrets = new HashMap<>(signIn.app());
        secrets.putAll(more);
        return new LinkedInTokens(signIn.http(), signIn.base(), secrets);
    }
}
