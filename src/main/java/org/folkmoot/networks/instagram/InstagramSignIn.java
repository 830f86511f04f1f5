package org.folkmoot.networks.instagram;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphSignIn;
import tools.jackson.databind.JsonNode;

/**
 * Reaches the professional accounts that are linked to pages on which whoever signed in has tasks (Instagram API with
 * Facebook Login, get started, read 2026-11-27). A page without one is shown, so that nobody looks for the account in vain.
 */
final class InstagramSignIn implements SignsIn {

    private static final String ACCOUNT = "instagram_business_account";
    private static final String PAGE = "id,name,access_token,tasks,business{id,name}," + ACCOUNT + "{id,username,name}";

    @Override
    public List<Field> app() {
        return GraphSignIn.app();
    }

    @Override
    public URI base(Map<String, String> asked) {
        return Graph.HOST;
    }

    @Override
    public List<String> scopes() {
        return List.of(
                "pages_show_list",
                "pages_read_engagement",
                "pages_manage_metadata",
                "instagram_basic",
                "instagram_content_publish",
                "instagram_manage_comments",
                "instagram_manage_messages",
                "instagram_manage_contents",
                "instagram_manage_insights",
                "business_management");
    }

    @Override
    public Optional<URI> site() {
        return Optional.of(URI.create("https://www.facebook.com"));
    }

    @Override
    public Departure depart(SignIn signIn) {
        return GraphSignIn.depart(signIn, scopes());
    }

    @Override
    public Answer<Boolean> known(SignIn signIn) {
        return GraphSignIn.known(signIn);
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        return switch (GraphSignIn.redeem(signIn, returned.getOrDefault("code", ""))) {
            case Answer.Failed<GraphSignIn>(var failure) -> GraphSignIn.refused(failure);
            case Answer.Got<GraphSignIn>(var grant) ->
                switch (grant.pages(PAGE)) {
                    case Answer.Failed<List<JsonNode>>(var failure) -> GraphSignIn.refused(failure);
                    case Answer.Got<List<JsonNode>>(var pages) -> new Arrival.Reached(targets(signIn, grant, pages));
                };
        };
    }

    private static List<Target> targets(SignIn signIn, GraphSignIn grant, List<JsonNode> pages) {
        var scopes = grant.details().granted(InstagramAccess.PERMISSIONS, InstagramAccess.ALL);
        var targets = new ArrayList<Target>();
        for (var page : pages) {
            var id = page.path("id").asString("");
            var account = page.path(ACCOUNT);
            targets.add(
                    account.has("id")
                            ? grant.target(
                                    InstagramAccess.linked(
                                            grant.of(page), signIn.base(), id, account, scopes, grant.ends()),
                                    page,
                                    scopes,
                                    "networks.target.noRole")
                            : withoutAccount(id, page));
        }
        targets.addAll(grant.person());
        return targets;
    }

    private static Target withoutAccount(String id, JsonNode page) {
        var address = URI.create("https://www.facebook.com/" + id);
        var linked = new Linking.Linked(
                id,
                id,
                page.path("name").asString(id),
                Linking.Kind.PAGE,
                address,
                Map.of(),
                address,
                Set.<Right>of(),
                null);
        return new Target(linked, "", false, List.of(), Problem.of("", "networks.target.notLinked"));
    }
}
