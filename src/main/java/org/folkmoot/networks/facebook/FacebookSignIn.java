package org.folkmoot.networks.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphSignIn;
import tools.jackson.databind.JsonNode;

/** Reaches the pages on which whoever signed in has tasks, with the portfolio of each (Graph API, User Accounts, read 2026-11-27). */
final class FacebookSignIn implements SignsIn {

    private static final String PAGE = "id,name,username,link,access_token,tasks,business{id,name}";

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
                "pages_manage_posts",
                "pages_read_engagement",
                "pages_read_user_content",
                "pages_manage_engagement",
                "pages_manage_metadata",
                "pages_messaging",
                "read_insights",
                "business_management");
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
        var scopes = grant.details().granted(FacebookAccess.PERMISSIONS, EnumSet.allOf(Right.class));
        var targets = new ArrayList<Target>();
        for (var page : pages) {
            var linked = FacebookAccess.linked(grant.of(page), signIn.base(), page, "", scopes, grant.ends());
            targets.add(grant.target(linked, page, scopes, "networks.target.noRole"));
        }
        targets.addAll(grant.person());
        return targets;
    }
}
