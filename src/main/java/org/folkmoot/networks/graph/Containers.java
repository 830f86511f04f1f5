package org.folkmoot.networks.graph;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Publishing as Instagram and Threads have it: a container is made, the network fetches its files, and once it is ready
 * one call publishes it. Neither network knows a key against repetition, and none is needed: after an unclear answer the
 * container itself says whether it was published.
 *
 * @param make the account's edge that makes one
 * @param publish the account's edge that publishes one
 * @param status the field that says how far it is
 * @param fields that field and the one that says what went wrong
 */
public record Containers(String make, String publish, String status, String fields) {

    /** After that, a container that is still waiting was not asked to be published. */
    public static final Duration SETTLES = Duration.ofMinutes(1);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** Finds what a published container has become, among what the account shows. */
    @FunctionalInterface
    public interface Finder {
        Answer<Optional<RemoteRef>> find();
    }

    /** Where the network can fetch it. */
    public static Optional<URI> address(Session session, Media media) {
        return session.media().address(media.sha256(), media.mime());
    }

    /** This installation stands where no network reaches it. */
    public static Outcome unreachable(String network) {
        return new Outcome.Rejected(
                Reason.VALIDATION,
                Diagnostics.of(
                        network + " fetches pictures and videos by their address, and this Folkmoot has none that"
                                + " can be reached from outside"));
    }

    /** Looks at once whether it is ready, as it is when there is little to fetch. */
    public Outcome make(Graph graph, String account, Map<String, String> fields, String kind) {
        return switch (graph.post(account + "/" + make, fields)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("id") -> {
                var handle = Handle.of(kind, body.path("id").asString());
                var seen = look(graph, handle);
                yield seen instanceof Outcome.Failure && !(seen instanceof Outcome.Rejected)
                        ? new Outcome.Accepted(handle, Instant.now().plus(LOOK_AGAIN))
                        : seen;
            }
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    /** Whether the network has fetched and understood everything. */
    public Outcome look(Graph graph, Handle container) {
        return switch (graph.get(container.value(), Map.of("fields", fields))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) ->
                switch (state(body)) {
                    case "FINISHED", "PUBLISHED" -> new Outcome.StepDone(List.of(container));
                    case "ERROR" -> new Outcome.Rejected(Reason.MEDIA_REJECTED, said(graph, body));
                    case "EXPIRED" -> new Outcome.Rejected(Reason.GONE, said(graph, body));
                    default -> new Outcome.Accepted(container, Instant.now().plus(LOOK_AGAIN));
                };
        };
    }

    /** @return the id of what is published now */
    public Answer<String> publish(Graph graph, String account, Handle container) {
        return switch (graph.post(account + "/" + publish, Map.of("creation_id", container.value()))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                body.has("id") ? Answer.of(body.path("id").asString()) : Answer.failed(withoutId());
        };
    }

    /** A container that was not published may be published again; of one that was, it is found out what it became. */
    public Reconciliation reconcile(Graph graph, Handle container, Attempt attempt, Instant now, Finder finder) {
        return switch (graph.get(container.value(), Map.of("fields", fields))) {
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Reason.GONE -> found(finder, now, new Reconciliation.Absent(false));
            case Answer.Failed<JsonNode>(var failure) -> new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<JsonNode>(var body) ->
                switch (state(body)) {
                    case "PUBLISHED" -> found(finder, now, new Reconciliation.StillUnknown(Sought.nextRead(now)));
                    case "FINISHED", "ERROR", "EXPIRED" -> absent(attempt, now);
                    default -> new Reconciliation.StillUnknown(Sought.nextRead(now));
                };
        };
    }

    private static Reconciliation absent(Attempt attempt, Instant now) {
        var settled = attempt.sentAt().plus(SETTLES);
        return now.isBefore(settled) ? new Reconciliation.StillUnknown(settled) : new Reconciliation.Absent(true);
    }

    private static Reconciliation found(Finder finder, Instant now, Reconciliation otherwise) {
        return switch (finder.find()) {
            case Answer.Failed<Optional<RemoteRef>>(var failure) ->
                new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<Optional<RemoteRef>>(var ref) ->
                ref.isPresent()
                        ? new Reconciliation.Found(ref.get(), "Its container says that it was published")
                        : otherwise;
        };
    }

    private String state(JsonNode body) {
        return body.path(status).asString("").toUpperCase(Locale.ROOT);
    }

    private static Diagnostics said(Graph graph, JsonNode body) {
        return Diagnostics.of(graph.http().redact(body.toString()));
    }

    private static Outcome.Unknown withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }
}
