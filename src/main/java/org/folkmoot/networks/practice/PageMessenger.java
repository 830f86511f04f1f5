package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Private messages by way of a page: a message is an entry below {@code t_<account>_<person>}. An account may answer for 24
 * hours after the person's last message, and nobody who is blocked. The note {@code blocked.<account>} lists those,
 * between commas.
 */
public record PageMessenger(
        Network network,
        Entries entries,
        Settings settings,
        PracticeStage.Numbers numbers,
        Showing showing,
        Bell bell) {

    /** How the network shows a person and a message. */
    public interface Showing {
        ObjectNode person(String id);

        ObjectNode message(Entry message, List<GraphFields> fields);
    }

    /** Tells the address of the app. */
    @FunctionalInterface
    public interface Bell {
        void sent(Entry message, Account author);
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int LONGEST = 2_000;

    public static Entry said(Account author, Account page, Account person, String text, Instant at, long number) {
        var thread = thread(page, person.id());
        return Entry.written(author, "m_" + number, page.id(), text, at, thread, thread);
    }

    private static String thread(Account page, String person) {
        return "t_" + page.id() + "_" + person;
    }

    public Reply conversations(Account page, Map<String, String> parameters) {
        var threads = new LinkedHashMap<String, List<Entry>>();
        entries.threads(network, page.id(), "t_", settings.now())
                .forEach(entry -> threads.computeIfAbsent(
                                java.util.Objects.requireNonNull(entry.root()), key -> new ArrayList<>())
                        .add(entry));
        var person = parameters.getOrDefault("user_id", "");
        var body = Json.object();
        var data = body.putArray("data");
        var asked = GraphFields.parse(parameters.getOrDefault("fields", "id"));
        threads.forEach((thread, messages) -> {
            var other = thread.substring(thread.lastIndexOf('_') + 1);
            if (person.isEmpty() || person.equals(other)) {
                var node = data.addObject().put("id", thread);
                node.put("updated_time", TIME.format(messages.getFirst().createdAt()));
                var people = node.putObject("participants").putArray("data");
                people.add(showing.person(other));
                people.addObject().put("id", page.id()).put("name", page.name());
                asked.stream()
                        .filter(field -> field.name().equals("messages"))
                        .forEach(field -> node.set("messages", edge(field, messages)));
            }
        });
        return Reply.json(200, body);
    }

    public static boolean message(Entry entry) {
        return entry.id().startsWith("m_");
    }

    public Reply messages(Account page, String thread, Map<String, String> parameters) {
        var messages = new ArrayList<>(entries.under(network, thread, settings.now()));
        if (messages.isEmpty() || !messages.getFirst().account().equals(page.id())) {
            return GraphReplies.gone(thread);
        }
        java.util.Collections.reverse(messages);
        var fields = GraphFields.parse(parameters.getOrDefault("fields", "id"));
        return Reply.json(200, edge(new GraphFields("", parameters, fields), messages));
    }

    public Reply send(Call call, Account page, Map<String, String> parameters) {
        var person = inside(parameters, "recipient").path("id").asString("");
        var text = inside(parameters, "message").path("text").asString("");
        var theirs = entries.under(network, thread(page, person), settings.now()).stream()
                .filter(entry -> entry.author().equals(person))
                .map(Entry::createdAt)
                .max(Comparator.naturalOrder());
        if (theirs.isEmpty()) {
            return GraphReplies.error(400, 100, 2018001, "(#100) No matching user found");
        }
        if (blocked(page).contains(person)) {
            return GraphReplies.error(400, 551, 1545041, "(#551) This person isn't available right now.");
        }
        if (!theirs.get().plus(WINDOW).isAfter(settings.now())) {
            return GraphReplies.error(
                    400, 10, 2018278, "(#10) This message is sent outside of allowed window. Learn more");
        }
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            return GraphReplies.error(400, 100, 0, "(#100) Length of param message[text] must be less than 2000");
        }
        var at = settings.now();
        var number = numbers.next();
        var thread = thread(page, person);
        var entry = new Entry(
                network,
                "m_" + number,
                page.id(),
                page.id(),
                text,
                at,
                at.plus(call.hidden()),
                thread,
                thread,
                List.of(),
                "",
                "",
                "");
        entries.add(entry);
        bell.sent(entry, page);
        return Reply.json(200, Json.object().put("recipient_id", person).put("message_id", entry.id()));
    }

    public Reply block(Account page, Map<String, String> parameters, boolean on) {
        var people = new ArrayList<>(blocked(page));
        for (var person : parameters
                .getOrDefault("psid", "")
                .replaceAll("[\\[\\]\"\\s]", "")
                .split(",")) {
            people.remove(person);
            if (on) {
                people.add(person);
            }
        }
        settings.note(network, "blocked." + page.id(), String.join(",", people));
        return Reply.json(200, Json.object().put("success", true));
    }

    private List<String> blocked(Account page) {
        return java.util.Arrays.stream(
                        settings.note(network, "blocked." + page.id()).split(","))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private ObjectNode edge(GraphFields asked, List<Entry> messages) {
        return GraphPages.of(asked.modifiers(), messages, one -> showing.message(one, asked.inside()));
    }

    /** What a webhook says of one. */
    public static ObjectNode told(Entry message) {
        var thread = java.util.Objects.requireNonNull(message.root());
        var person = thread.substring(thread.lastIndexOf('_') + 1);
        var ours = message.author().equals(message.account());
        var one = Json.object();
        one.putObject("sender").put("id", message.author());
        one.putObject("recipient").put("id", ours ? person : message.account());
        one.put("timestamp", message.createdAt().toEpochMilli());
        one.putObject("message")
                .put("mid", message.id())
                .put("text", message.text())
                .put("is_echo", ours);
        return one;
    }

    private static JsonNode inside(Map<String, String> parameters, String name) {
        return Json.parse(parameters.getOrDefault(name, "{}").getBytes(StandardCharsets.UTF_8))
                .orElseGet(Json::object);
    }
}
