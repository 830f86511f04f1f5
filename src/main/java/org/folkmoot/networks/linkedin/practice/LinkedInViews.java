package org.folkmoot.networks.linkedin.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** Pages, posts, comments, people and what is counted, in the form of the versioned API. */
record LinkedInViews(Accounts accounts, Entries entries, Settings settings) {

    private static final Pattern SINCE = Pattern.compile("\\(start:(\\d+)");
    private static final Pattern IN_LIST = Pattern.compile("List\\(([^)]*)\\)");
    private static final Duration NOTIFIED_FOR = Duration.ofDays(60);
    private static final Map<String, String> COUNTED = Map.of(
            "likeCount", "likes",
            "shareCount", "shares",
            "clickCount", "clicks",
            "impressionCount", "views",
            "uniqueImpressionsCount", "viewers");

    /** People with a role on the page, who are not residents. */
    private static final Map<String, String> STAFF = Map.of("practice", "Priya Nandra", "leaver", "Sam Leaver");

    static String organization(String id) {
        return "urn:li:organization:" + id;
    }

    ObjectNode page(Account account) {
        return Json.object()
                .put("id", Long.parseLong(account.id()))
                .put("localizedName", account.name())
                .put("vanityName", account.handle())
                .put("primaryOrganizationType", "NONE")
                .put("localizedWebsite", "https://www.dunmere.gov.uk")
                .put("localizedDescription", "The council for the whole district");
    }

    Reply posts(Call call, Account account) {
        if (!call.query().getOrDefault("author", "").equals(organization(account.id()))) {
            return LinkedInReplies.forbidden("Not enough permissions to read posts of this author");
        }
        var start = number(call, "start", 0);
        var count = number(call, "count", 10);
        if (count > 100) {
            return LinkedInReplies.error(400, "ILLEGAL_ARGUMENT", 0, "count must be at most 100");
        }
        var elements = Json.array();
        entries.by(Network.LINKEDIN, account.id(), false, settings.now()).stream()
                .skip(start)
                .limit(count)
                .forEach(post -> elements.add(post(post)));
        return LinkedInReplies.list(elements, start, count);
    }

    ObjectNode post(Entry entry) {
        var at = entry.createdAt().toEpochMilli();
        var record = record(entry);
        var post = Json.object()
                .put("id", entry.id())
                .put("author", organization(entry.author()))
                .put("commentary", record.path("commentary").asString(LittleReader.written(entry.text())))
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED")
                .put("createdAt", at)
                .put("publishedAt", at)
                .put("lastModifiedAt", at)
                .put("isReshareDisabledByAuthor", false);
        post.putObject("lifecycleStateInfo")
                .put("isEditedByAuthor", record.path("edited").asBoolean(false));
        var distribution = post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        if (record.has("content")) {
            post.set("content", record.path("content"));
        }
        return post;
    }

    ObjectNode comment(Entry entry) {
        var actor = actor(entry.author());
        var root = entry.root() == null ? entry.id() : entry.root();
        var comment = Json.object()
                .put("id", entry.id().replaceAll("^.*,|\\)$", ""))
                .put("commentUrn", entry.id())
                .put("actor", actor)
                .put("object", LinkedInComments.activity(root));
        var message = comment.putObject("message").put("text", entry.text());
        message.putArray("attributes");
        for (var stamp : List.of("created", "lastModified")) {
            comment.putObject(stamp)
                    .put("actor", actor)
                    .put("time", entry.createdAt().toEpochMilli());
        }
        if (entry.parent() != null && !entry.parent().equals(root)) {
            comment.put("parentComment", entry.parent());
        }
        return comment;
    }

    private String actor(String id) {
        return accounts.find(Network.LINKEDIN, id).filter(Account::resident).isPresent()
                ? "urn:li:person:" + id
                : organization(id);
    }

    Reply notifications(Call call, Account account) {
        var start = number(call, "start", 0);
        var count = number(call, "count", 10);
        var since = SINCE.matcher(call.query().getOrDefault("timeRange", ""));
        var earliest = settings.now().minus(NOTIFIED_FOR);
        var from = since.find() ? Instant.ofEpochMilli(Long.parseLong(since.group(1))) : earliest;
        var elements = Json.array();
        entries.to(Network.LINKEDIN, account.id(), settings.now()).stream()
                .filter(entry ->
                        !entry.createdAt().isBefore(from) && entry.createdAt().isAfter(earliest))
                .skip(start)
                .limit(count)
                .forEach(entry -> elements.add(notification(account, entry)));
        return LinkedInReplies.list(elements, start, count);
    }

    ObjectNode notification(Account account, Entry entry) {
        var number = entry.id().replaceAll("^.*[,:]|\\)$", "");
        var body = Json.object()
                .put("notificationId", Long.parseLong(number))
                .put("organizationalEntity", organization(account.id()))
                .put("action", entry.comment() ? "COMMENT" : "SHARE_MENTION")
                .put("generatedActivity", entry.id())
                .put("lastModifiedAt", entry.createdAt().toEpochMilli())
                .put("subscriber", "urn:li:person:practice");
        if (entry.root() != null) {
            body.put("sourcePost", entry.root());
        }
        body.putObject("decoratedGeneratedActivity")
                .putObject(entry.comment() ? "comment" : "share")
                .put("entity", entry.id())
                .put("owner", actor(entry.author()))
                .put("text", entry.text());
        return body;
    }

    Reply staff(Account account) {
        var elements = Json.array();
        for (var who : List.of("practice", "leaver")) {
            elements.addObject()
                    .put("organization", organization(account.id()))
                    .put("roleAssignee", "urn:li:person:" + who)
                    .put("role", who.equals("practice") ? "ADMINISTRATOR" : "CONTENT_ADMINISTRATOR")
                    .put("state", who.equals("practice") ? "APPROVED" : "REQUESTED");
        }
        return LinkedInReplies.list(elements, 0, 100);
    }

    Reply person(String id) {
        var name = accounts.find(Network.LINKEDIN, id)
                .filter(Account::resident)
                .map(Account::name)
                .orElse(STAFF.getOrDefault(id, ""));
        if (name.isEmpty()) {
            return LinkedInReplies.missing("person");
        }
        var cut = name.lastIndexOf(' ');
        return Reply.json(
                200,
                Json.object()
                        .put("id", id)
                        .put("localizedFirstName", cut < 0 ? name : name.substring(0, cut))
                        .put("localizedLastName", cut < 0 ? "" : name.substring(cut + 1)));
    }

    Reply lookup(Call call) {
        var results = Json.object();
        inList(call.query().getOrDefault("ids", ""))
                .forEach(id -> accounts.find(Network.LINKEDIN, id)
                        .filter(account -> !account.resident())
                        .ifPresent(account -> results.set(id, page(account))));
        return Reply.json(200, Json.object().set("results", results));
    }

    Reply size(Account account) {
        return Reply.json(200, Json.object().put("firstDegreeSize", account.followers()));
    }

    /** Of single posts, or of the page day by day; a day of which nobody set a figure is not there. */
    Reply statistics(Call call, Account account) {
        var elements = Json.array();
        if (call.query().containsKey("timeIntervals")) {
            var figures = entries.figures(Network.LINKEDIN, account.id());
            if (figures.keySet().stream().anyMatch(COUNTED::containsValue)) {
                var day = settings.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
                var element = Json.object().put("organizationalEntity", organization(account.id()));
                element.putObject("timeRange").put("start", millis(day)).put("end", millis(day.plusDays(1)));
                count(element, figures, 0);
                elements.add(element);
            }
        }
        for (var name : List.of("shares", "ugcPosts")) {
            for (var urn : inList(call.query().getOrDefault(name, ""))) {
                var element = Json.object()
                        .put("organizationalEntity", organization(account.id()))
                        .put(name.equals("shares") ? "share" : "ugcPost", urn);
                count(
                        element,
                        entries.figures(Network.LINKEDIN, urn),
                        entries.under(Network.LINKEDIN, urn, settings.now()).size());
                elements.add(element);
            }
        }
        return LinkedInReplies.list(elements, 0, 10);
    }

    private static long millis(java.time.LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static void count(ObjectNode into, Map<String, Long> figures, int comments) {
        var total = into.putObject("totalShareStatistics");
        COUNTED.forEach((name, ours) -> total.put(name, figures.getOrDefault(ours, 0L)));
        total.put("commentCount", comments).put("engagement", 0.0);
    }

    Reply plays(Call call) {
        var urn = call.query().getOrDefault("entity", "");
        var elements = Json.array();
        var plays = entries.figures(Network.LINKEDIN, urn).get("plays");
        if (plays != null) {
            elements.addObject()
                    .put("entity", urn)
                    .put("statisticsType", "VIDEO_VIEW")
                    .put("value", plays);
        }
        return LinkedInReplies.list(elements, 0, 10);
    }

    List<String> notes(Entry entry) {
        var content = record(entry).path("content");
        var notes = new ArrayList<String>();
        content.path("poll")
                .path("options")
                .forEach(option ->
                        notes.add("Answer to choose: " + option.path("text").asString()));
        if (content.has("poll")) {
            notes.add("Open for: "
                    + content.path("poll").path("settings").path("duration").asString());
        }
        if (content.path("media").has("title")) {
            notes.add("Title: " + content.path("media").path("title").asString());
        }
        if (content.has("article")) {
            notes.add("Card: " + content.path("article").path("title").asString()
                    + (content.path("article").has("thumbnail") ? ", with a picture" : ""));
        }
        return notes;
    }

    static ObjectNode record(Entry entry) {
        return entry.record().isEmpty() ? Json.object() : Json.read(entry.record());
    }

    private static List<String> inList(String list) {
        var match = IN_LIST.matcher(list);
        return match.find() && !match.group(1).isEmpty()
                ? List.of(match.group(1).split(","))
                : List.of();
    }

    static int number(Call call, String parameter, int otherwise) {
        var value = call.query().getOrDefault(parameter, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
