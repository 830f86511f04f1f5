package org.folkmoot.networks.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Portfolio.Kind;
import org.folkmoot.networks.Portfolio.Member;
import org.folkmoot.networks.ReadsPeople;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import tools.jackson.databind.JsonNode;

/**
 * Who may work on the page and in which role, and what the page says of itself. LinkedIn tells neither second factors nor
 * how comments are filtered (learn.microsoft.com, organization access control by role and organization lookup, read
 * 2026-11-22).
 */
final class LinkedInRoles implements ReadsPeople, ReadsSettings {

    @Override
    public Answer<List<Member>> people(Session session) {
        var api = LinkedInApi.of(session);
        var page = Urn.organization(session.remoteAccountId());
        return switch (api.find(
                "/rest/organizationAcls?q=organization&organization=" + page.encoded() + "&count=100")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var acls) -> members(new LinkedInPeople(api), acls.path("elements"));
        };
    }

    private static Answer<List<Member>> members(LinkedInPeople people, JsonNode acls) {
        var members = new ArrayList<Member>();
        for (var acl : acls) {
            var kind = kind(acl.path("state").asString(""));
            var person = acl.path("roleAssignee").asString("");
            if (kind.isEmpty()) {
                continue;
            }
            if (people.name(person) instanceof Answer.Failed<String>(var failure)) {
                return Answer.failed(failure);
            }
            members.add(new Member(
                    person, people.known(person), "", acl.path("role").asString(""), kind.get(), null));
        }
        return Answer.of(List.copyOf(members));
    }

    /** Empty for who was refused or no longer has the role. */
    private static Optional<Kind> kind(String state) {
        return switch (state) {
            case "APPROVED" -> Optional.of(Kind.PERSON);
            case "REQUESTED" -> Optional.of(Kind.INVITED);
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<List<Setting>> settings(Session session) {
        return switch (LinkedInApi.of(session).get("/rest/organizations/" + session.remoteAccountId())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var page) ->
                Answer.of(List.of(
                        Setting.filled(
                                Setting.Name.DESCRIPTION,
                                page.path("localizedDescription").asString("")),
                        Setting.filled(
                                Setting.Name.WEBSITE,
                                page.path("localizedWebsite").asString("")),
                        Setting.filled(
                                Setting.Name.ADDRESS,
                                address(page.path("locations").path(0).path("address")))));
        };
    }

    private static String address(JsonNode address) {
        return Stream.of("line1", "city", "postalCode", "country")
                .map(part -> address.path(part).asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
