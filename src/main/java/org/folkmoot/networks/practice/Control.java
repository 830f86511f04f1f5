package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code PracticeControl} asks for: accounts, residents' comments, faults, the time. JSON in, JSON out. */
final class Control {

    private final Practices practices;
    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final Residents residents;
    private final Website website;

    Control(
            Practices practices,
            Accounts accounts,
            Entries entries,
            Settings settings,
            Residents residents,
            Website website) {
        this.practices = practices;
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
        this.residents = residents;
        this.website = website;
    }

    Reply answer(Call call) {
        var body = call.json();
        try {
            return switch (call.operation()) {
                case "POST accounts" -> account(body);
                case "POST comments" -> comment(body);
                case "POST posts" -> post(body);
                case "POST news" -> news(body);
                case "GET posts" -> posts(call);
                case "GET comments" -> comments(call);
                case "POST faults" -> fault(body);
                case "DELETE faults" -> done(settings::disarm);
                case "POST clock" ->
                    done(() -> settings.clock(
                            body.path("now").isNull()
                                    ? null
                                    : Instant.parse(body.path("now").asString())));
                case "POST limits" -> done(() -> settings.limits(body.path("on").asBoolean(true)));
                case "POST latency" ->
                    done(() -> settings.latency(
                            Duration.ofMillis(body.path("millis").asLong(0))));
                case "POST manner" ->
                    done(() ->
                            settings.manner(network(body), body.path("manner").asString("")));
                case "POST notes" ->
                    done(() -> settings.note(
                            network(body),
                            body.path("key").asString(),
                            body.path("value").asString("")));
                case "GET notes" -> note(call);
                case "POST messages" -> toThePage(body, true);
                case "POST visits" -> toThePage(body, false);
                case "POST figures" -> figures(body);
                case "POST webhooks" -> webhook(body);
                case "GET health" ->
                    Reply.json(200, Json.object().put("now", settings.now().toString()));
                default -> Reply.json(404, Json.object().put("error", "No such control"));
            };
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            return Reply.json(400, Json.object().put("error", String.valueOf(e.getMessage())));
        }
    }

    private static Reply done(Runnable work) {
        work.run();
        return Reply.json(200, Json.object());
    }

    private Reply account(JsonNode body) {
        var network = network(body);
        var handle = body.path("handle").asString();
        var existing = accounts.find(network, body.path("id").asString(handle));
        var id = existing.map(Account::id)
                .orElseGet(() -> body.has("id")
                        ? body.path("id").asString()
                        : practices.of(network).newAccountId());
        var account = accounts.save(new Account(
                network,
                id,
                handle,
                body.path("name").asString(handle),
                body.path("secret").asString(),
                body.path("appSecret").asString(""),
                body.path("followers").asLong(0),
                false));
        accounts.revive(account.secret());
        return Reply.json(200, Json.object().put("id", account.id()));
    }

    private Reply comment(JsonNode body) {
        var network = network(body);
        var name = body.path("name").asString();
        var text = body.path("text").asString();
        var at = time(body);
        var entry = body.has("target")
                ? residents.comment(network, body.path("target").asString(), name, text, at)
                : residents.mention(owner(network, body), name, text, at);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }

    private Reply toThePage(JsonNode body, boolean message) {
        var account = owner(network(body), body);
        var name = body.path("name").asString();
        var text = body.path("text").asString();
        var at = time(body);
        var entry = message ? residents.message(account, name, text, at) : residents.visit(account, name, text, at);
        return Reply.json(200, Json.object().put("id", entry.id()).put("author", entry.author()));
    }

    private Reply note(Call call) {
        var network = new Network(call.query().getOrDefault("network", ""));
        return Reply.json(
                200,
                Json.object().put("value", settings.note(network, call.query().getOrDefault("key", ""))));
    }

    /** A post of the council's own that did not come through Folkmoot: somebody used the network's own app. */
    private Reply post(JsonNode body) {
        var network = network(body);
        var account = owner(network, body);
        var text = body.path("text").asString();
        var at = time(body);
        var entry = practices.of(network).post(account, text, at);
        entries.add(entry);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }

    private Reply news(JsonNode body) {
        var path =
                website.publish(body.path("title").asString(), body.path("text").asString(""), time(body));
        return Reply.json(200, Json.object().put("path", path));
    }

    /** Everything an account has on its network, hidden or not, newest first. */
    private Reply posts(Call call) {
        var network = new Network(call.query().getOrDefault("network", "bluesky"));
        var account = accounts.find(network, call.query().getOrDefault("account", ""))
                .orElseThrow(() -> new IllegalArgumentException("No such account"));
        var body = Json.object();
        var list = body.putArray("posts");
        var end = Instant.parse("9999-01-01T00:00:00Z");
        entries.by(network, account.id(), true, end).forEach(entry -> list.add(post(entry)));
        return Reply.json(200, body);
    }

    private Reply comments(Call call) {
        var network = new Network(call.query().getOrDefault("network", ""));
        var body = Json.object();
        var list = body.putArray("posts");
        entries.under(network, call.query().getOrDefault("post", ""), Instant.parse("9999-01-01T00:00:00Z"))
                .forEach(entry -> list.add(post(entry)));
        return Reply.json(200, body);
    }

    private static ObjectNode post(Entry entry) {
        var node = Json.object()
                .put("id", entry.id())
                .put("text", entry.text())
                .put("createdAt", entry.createdAt().toString())
                .put("link", entry.link())
                .put("record", entry.record())
                .put("parent", entry.parent());
        var alts = node.putArray("alts");
        entry.images().forEach(image -> alts.add(image.alt()));
        return node;
    }

    /** The operation {@code publishing} is the one that makes a post appear on this network. */
    private Reply fault(JsonNode body) {
        var network = network(body);
        var named = body.path("operation").asString("");
        return done(() -> settings.arm(
                network,
                PracticeFault.valueOf(body.path("fault").asString()),
                named.equals("publishing") ? practices.of(network).publishing() : named,
                body.path("spared").asInt(0),
                body.path("times").asInt(1),
                Duration.ofSeconds(body.path("delaySeconds").asLong(0))));
    }

    /** For a post, or for an account when there is no thing. */
    private Reply figures(JsonNode body) {
        var network = network(body);
        var thing = body.has("thing")
                ? body.path("thing").asString()
                : owner(network, body).id();
        for (var figure : body.path("figures").properties()) {
            if (figure.getKey().equals("followers")) {
                accounts.followers(network, thing, figure.getValue().asLong());
            } else {
                entries.figure(
                        network, thing, figure.getKey(), figure.getValue().asLong());
            }
        }
        return Reply.json(200, Json.object());
    }

    private Reply webhook(JsonNode body) {
        var callback = body.path("callback").asString();
        var page = body.path("page").asString();
        var account = accounts.all().stream()
                .filter(one -> one.id().equals(page))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such account"));
        var answered = practices
                .of(account.network())
                .handshake(account, callback, body.path("verifyToken").asString());
        if (answered) {
            settings.webhook(page, callback);
            if (practices.of(account.network()).subscribesByItself()) {
                settings.subscribe(page);
            }
        }
        return Reply.json(200, Json.object().put("verified", answered));
    }

    private Account owner(Network network, JsonNode body) {
        return accounts.find(network, body.path("account").asString(""))
                .orElseThrow(() -> new IllegalArgumentException("No such account"));
    }

    private Instant time(JsonNode body) {
        return body.has("at") ? Instant.parse(body.path("at").asString()) : settings.now();
    }

    private static Network network(JsonNode body) {
        return new Network(body.path("network").asString());
    }
}
