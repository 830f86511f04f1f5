package org.folkmoot.networks.graph;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import tools.jackson.databind.JsonNode;

/**
 * Private messages by way of a page: people write to it, or to the Instagram account that it is linked to, and may be
 * answered for 24 hours after their last message. The tags that once allowed more fail since 27 April 2026
 * (developers.facebook.com/docs/messenger-platform/policy, read 2026-11-22).
 *
 * @param platform what the page calls the network
 * @param page the number of the page
 * @param text what an answer takes
 */
public record PageMessages(
        String platform, Function<Session, Graph> graph, Function<Session, String> page, MeasuresText text)
        implements Messages {

    private static final Window WINDOW = new Window(
            Duration.ofHours(24),
            URI.create("https://developers.facebook.com/docs/messenger-platform/policy/policy-overview/"),
            LocalDate.of(2026, 11, 22));
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final int MOST_PAGES = 20;
    private static final String SEND = "message";
    private static final String MESSAGE_FIELDS = "id,created_time,from,message,attachments{mime_type}";

    @Override
    public Optional<Window> window() {
        return Optional.of(WINDOW);
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        return new PublishPlan(List.of(new Step(0, SEND, Step.Safety.COMMIT, Map.of())));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        var person = Objects.requireNonNull(order.replyTo()).id();
        var answer = graph.apply(session)
                .post(
                        page.apply(session) + "/messages",
                        Map.of(
                                "recipient", Json.text(Json.object().put("id", person)),
                                "messaging_type", "RESPONSE",
                                "message",
                                        Json.text(Json.object()
                                                .put("text", order.content().text()))));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("message_id") ->
                new Outcome.Published(
                        List.of(RemoteRef.of(body.path("message_id").asString())), false);
            case Answer.Got<JsonNode>(var strange) -> new Outcome.Unknown(Diagnostics.of("An answer without an id"));
        };
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return new Outcome.Unknown(Diagnostics.of("A message is sent at once; there is nothing to wait for"));
    }

    @Override
    public Duration settles() {
        return Sought.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var sought = new Sought(order.content().text(), attempt);
        var person = Objects.requireNonNull(order.replyTo()).id();
        var answer = graph.apply(session)
                .get(
                        page.apply(session) + "/conversations",
                        Map.of(
                                "platform",
                                platform,
                                "user_id",
                                person,
                                "fields",
                                "id,messages.limit(100){" + MESSAGE_FIELDS + "}"));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<JsonNode>(var body) -> {
                var messages = body.path("data").path(0).path("messages");
                Reconciliation.Found found = null;
                for (var message : messages.path("data")) {
                    var one = message(session, person, message);
                    if (one.ours() && sought.is(one.ref().id(), one.text(), one.createdAt())) {
                        found = new Reconciliation.Found(one.ref(), "Same text, sent at " + one.createdAt());
                    }
                }
                yield sought.judged(found, !messages.path("paging").has("next"), now);
            }
        };
    }

    @Override
    public String from(Instant since) {
        return since.toString();
    }

    /** Conversations come newest first; those that have not moved since the last look end the reading. */
    @Override
    public Answer<Page<RemoteComment>> messages(Session session, String cursor) {
        var since = Instant.parse(cursor);
        var from = since.minus(OVERLAP);
        var found = new ArrayList<RemoteComment>();
        var query = new HashMap<>(Map.of(
                "platform",
                platform,
                "fields",
                "id,updated_time,participants,messages.limit(50){" + MESSAGE_FIELDS + "}",
                "limit",
                "25"));
        for (var turned = 0; turned < MOST_PAGES; turned++) {
            var answer = graph.apply(session).get(page.apply(session) + "/conversations", query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var body = ((Answer.Got<JsonNode>) answer).value();
            var failure = take(session, body, from, found);
            if (failure.isPresent()) {
                return Answer.failed(failure.get());
            }
            var next = Graph.next(body);
            if (next == null || moved(body).isBefore(from)) {
                break;
            }
            query.put("after", next);
        }
        found.sort(Comparator.comparing(RemoteComment::createdAt));
        var newest = found.isEmpty() ? since : found.getLast().createdAt();
        return Answer.of(new Page<>(found, (newest.isAfter(since) ? newest : since).toString(), false));
    }

    /** When the last conversation of this page was moved last. */
    private static Instant moved(JsonNode body) {
        var list = body.path("data");
        return Graph.time(list.path(list.size() - 1).path("updated_time").asString(""));
    }

    private Optional<Outcome.Failure> take(Session session, JsonNode body, Instant from, List<RemoteComment> into) {
        for (var conversation : body.path("data")) {
            var person = person(session, conversation);
            if (person.isEmpty()) {
                continue;
            }
            var edge = conversation.path("messages");
            var whole = add(session, person, edge, from, into);
            while (!whole) {
                var further = graph.apply(session)
                        .get(
                                conversation.path("id").asString() + "/messages",
                                Map.of(
                                        "fields",
                                        MESSAGE_FIELDS,
                                        "limit",
                                        "100",
                                        "after",
                                        Objects.requireNonNull(Graph.next(edge))));
                if (further instanceof Answer.Failed<JsonNode>(var failure)) {
                    return Optional.of(failure);
                }
                edge = ((Answer.Got<JsonNode>) further).value();
                whole = add(session, person, edge, from, into);
            }
        }
        return Optional.empty();
    }

    private static boolean add(Session session, String person, JsonNode edge, Instant from, List<RemoteComment> into) {
        for (var item : edge.path("data")) {
            var message = message(session, person, item);
            if (message.createdAt().isBefore(from)) {
                return true;
            }
            into.add(message);
        }
        return Graph.next(edge) == null;
    }

    private static String person(Session session, JsonNode conversation) {
        for (var one : conversation.path("participants").path("data")) {
            var id = one.path("id").asString("");
            if (!id.equals(session.remoteAccountId())) {
                return id;
            }
        }
        return "";
    }

    private static RemoteComment message(Session session, String person, JsonNode item) {
        var author = item.path("from").path("id").asString("");
        var files = item.path("attachments").path("data").size();
        return message(
                session.remoteAccountId(),
                person,
                author,
                item.path("from")
                        .path("name")
                        .asString(item.path("from").path("username").asString("")),
                item.path("id").asString(),
                item.path("message").asString(""),
                files,
                Graph.time(item.path("created_time").asString("")));
    }

    /** Of a webhook's call; empty for what is no message, such as that somebody has read one. Meta counts in milliseconds. */
    public static Optional<InboundEvent> event(JsonNode entry, JsonNode one) {
        var message = one.path("message");
        var id = message.path("mid").asString("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var account = entry.path("id").asString("");
        var sender = one.path("sender").path("id").asString("");
        var person = sender.equals(account) ? one.path("recipient").path("id").asString("") : sender;
        var at = Instant.ofEpochMilli(one.path("timestamp").asLong(0));
        var said = message(
                account,
                person,
                sender,
                "",
                id,
                message.path("text").asString(""),
                message.path("attachments").size(),
                at);
        return Optional.of(new InboundEvent(
                account, String.join("|", account, "message", id), "message.add", at, said, Json.text(one)));
    }

    /** A picture or a voice message has no words; that there was one is said all the same. */
    private static RemoteComment message(
            String page, String person, String author, String name, String id, String words, int files, Instant at) {
        var text = words.isEmpty() && files > 0 ? "[" + files + (files == 1 ? " file]" : " files]") : words;
        return new RemoteComment(
                RemoteRef.of(id),
                RemoteComment.Kind.MESSAGE,
                RemoteRef.of(person),
                null,
                author,
                name,
                null,
                text,
                at,
                author.equals(page));
    }
}
