package org.folkmoot.networks.linkedin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.Right;
import tools.jackson.databind.JsonNode;

/**
 * What somebody may do on a page: what they allowed the app, as far as their role on the page goes. Comments have
 * permissions of their own since 2026 (learn.microsoft.com, organization access control by role, and the permissions of
 * each API, read 2026-11-22).
 *
 * @param roles of this member on this page; empty for none
 */
record LinkedInGrant(Set<String> scopes, Set<String> roles) {

    /** What the member who signed in may do, on every page. */
    static final String OWN_ROLES = "/rest/organizationAcls?q=roleAssignee&state=APPROVED&count=100";

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final Map<String, Set<Right>> BY_SCOPE = Map.of(
            "w_organization_social", Set.of(Right.PUBLISH),
            "r_organization_social", Set.of(Right.READ_POSTS),
            "r_organization_social_feed", Set.of(Right.READ_COMMENTS),
            "w_organization_social_feed", Set.of(Right.REPLY, Right.MODERATE),
            "rw_organization_admin", Set.of(Right.MEASURE),
            "r_organization_admin", Set.of(Right.MEASURE));

    private static final Set<Right> POSTS = Set.of(Right.PUBLISH, Right.READ_POSTS, Right.READ_COMMENTS, Right.REPLY);
    private static final Map<String, Set<Right>> BY_ROLE = Map.of(
            ADMINISTRATOR,
            rights(),
            "CONTENT_ADMINISTRATOR",
            rights(),
            "DIRECT_SPONSORED_CONTENT_POSTER",
            POSTS,
            "RECRUITING_POSTER",
            Set.of(Right.PUBLISH),
            "ANALYST",
            Set.of(Right.MEASURE));

    private static Set<Right> rights() {
        return Set.of(Right.PUBLISH, Right.READ_POSTS, Right.READ_COMMENTS, Right.REPLY, Right.MEASURE, Right.MODERATE);
    }

    /** @param scope as the token's inspection gives it, joined by commas or blanks */
    static Set<String> scopes(String scope) {
        return new HashSet<>(Arrays.asList(scope.split("[,\\s]+")));
    }

    /** The roles that the token's member has on this page. */
    static Answer<Set<String>> roles(LinkedInApi api, String page) {
        return switch (api.find(OWN_ROLES)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(byPage(body).getOrDefault(page, Set.of()));
        };
    }

    /** Who signed in, if this page is theirs to administer. */
    static Answer<Optional<Urn>> administrator(LinkedInApi api, String page) {
        return switch (api.find(OWN_ROLES)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("elements")
                        .valueStream()
                        .filter(acl -> acl.path("role").asString("").equals(ADMINISTRATOR)
                                && on(acl).id().equals(page))
                        .map(acl -> new Urn(acl.path("roleAssignee").asString("")))
                        .filter(Urn::person)
                        .findFirst());
        };
    }

    /** The roles on each page, by its number. */
    static Map<String, Set<String>> byPage(JsonNode acls) {
        var pages = new LinkedHashMap<String, Set<String>>();
        for (var acl : acls.path("elements")) {
            pages.computeIfAbsent(on(acl).id(), page -> new HashSet<>())
                    .add(acl.path("role").asString(""));
        }
        return pages;
    }

    private static Urn on(JsonNode acl) {
        return new Urn(
                acl.path("organization").asString(acl.path("organizationTarget").asString("")));
    }

    Set<Right> granted() {
        var granted = all(scopes, BY_SCOPE);
        granted.retainAll(all(roles, BY_ROLE));
        return granted;
    }

    /** What it says where a right is missing. */
    Outcome.Failure refusal(Right right) {
        var words = all(scopes, BY_SCOPE).contains(right)
                ? "The role on the page does not allow it: " + roles
                : "The token was not given the permission";
        return new Outcome.Rejected(Reason.PERMISSION, Diagnostics.of(words));
    }

    private static Set<Right> all(Set<String> named, Map<String, Set<Right>> rights) {
        var all = EnumSet.noneOf(Right.class);
        named.forEach(name -> all.addAll(rights.getOrDefault(name, Set.of())));
        return all;
    }
}
