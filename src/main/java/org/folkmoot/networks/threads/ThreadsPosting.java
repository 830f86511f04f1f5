package org.folkmoot.networks.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Poll;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.Step.Safety;
import org.folkmoot.networks.graph.Containers;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphPosts;
import org.folkmoot.networks.graph.Sought;
import tools.jackson.databind.JsonNode;

/**
 * Publishes a post, or a chain of them, each an answer to the one before: for each part a container, which nobody sees,
 * and then one call, the COMMIT. Words alone could be published at once; that would leave nothing to ask afterwards.
 */
final class ThreadsPosting implements Publishes, Reconciles, Replies {

    static final String ME = "me";

    private static final Containers CONTAINERS =
            new Containers("threads", "threads_publish", "status", "id,status,error_message");
    private static final String ROOM = "find-room";
    private static final String MAKE_ITEM = "make-item";
    private static final String MAKE = "make-container";
    private static final String PUBLISH = "publish";
    private static final String INDEX = "index";
    private static final String PART = "part";
    private static final String ITEM = "item.";
    private static final String CONTAINER = "container.";
    private static final String POST = "post.";

    private final ThreadsText replies = ThreadsText.answer();

    @Override
    public MeasuresText text() {
        return replies;
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(0, ROOM, Safety.IDEMPOTENT, Map.of()));
        var media = order.content().media();
        for (var i = 0; media.size() > 1 && i < media.size(); i++) {
            steps.add(new Step(steps.size(), MAKE_ITEM, Safety.ORPHAN_HARMLESS, Map.of(INDEX, String.valueOf(i))));
        }
        for (var part = 0; part <= order.content().thread().size(); part++) {
            var args = Map.of(PART, String.valueOf(part));
            steps.add(new Step(steps.size(), MAKE, Safety.ORPHAN_HARMLESS, args));
            steps.add(new Step(steps.size(), PUBLISH, Safety.COMMIT, args));
        }
        return new PublishPlan(steps);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case ROOM -> ThreadsQuota.room(session, order);
            case MAKE_ITEM -> item(session, order, Integer.parseInt(step.args().get(INDEX)));
            case MAKE -> container(session, order, part(step), known);
            case PUBLISH -> publish(session, order, part(step), known);
            default -> throw new IllegalArgumentException("Not a step of Threads: " + step.kind());
        };
    }

    /** Only a container is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return CONTAINERS.look(ThreadsErrors.graph(session), handle);
    }

    private static Outcome item(Session session, PublishOrder order, int index) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("is_carousel_item", "true");
        return withMedia(session, order.content().media().get(index), fields, ITEM + index);
    }

    private static Outcome container(Session session, PublishOrder order, int part, List<Handle> known) {
        var content = order.content();
        var fields = new LinkedHashMap<String, String>();
        words(fields, part == 0 ? content.text() : content.thread().get(part - 1));
        var above = part == 0
                ? target(order)
                : Optional.of(handle(known, POST + (part - 1)).value());
        above.ifPresent(id -> fields.put("reply_to_id", id));
        var media = part == 0 ? content.media() : List.<Media>of();
        if (media.size() == 1) {
            return withMedia(session, media.getFirst(), fields, CONTAINER + part);
        }
        if (media.size() > 1) {
            fields.put("media_type", "CAROUSEL");
            fields.put("children", children(known));
        } else {
            fields.put("media_type", "TEXT");
        }
        if (part == 0 && media.isEmpty()) {
            attachments(fields, order);
        }
        return CONTAINERS.make(ThreadsErrors.graph(session), ME, fields, CONTAINER + part);
    }

    private static Optional<String> target(PublishOrder order) {
        return Optional.ofNullable(order.replyTo()).map(RemoteRef::id);
    }

    private static void words(Map<String, String> fields, String text) {
        if (!text.isEmpty()) {
            fields.put("text", text);
        }
    }

    private static void attachments(Map<String, String> fields, PublishOrder order) {
        var poll = order.content().poll();
        var link = order.content().link();
        if (poll != null) {
            fields.put("poll_attachment", options(poll));
        } else if (link != null) {
            fields.put("link_attachment", link.toString());
        }
    }

    private static String options(Poll poll) {
        var options = Json.object();
        for (var i = 0; i < poll.options().size(); i++) {
            options.put("option_" + (char) ('a' + i), poll.options().get(i));
        }
        return Json.text(options);
    }

    private static Outcome withMedia(Session session, Media media, Map<String, String> fields, String kind) {
        var address = Containers.address(session, media);
        if (address.isEmpty()) {
            return Containers.unreachable(ThreadsText.NAME);
        }
        fields.put("media_type", media.video() ? "VIDEO" : "IMAGE");
        fields.put(media.video() ? "video_url" : "image_url", address.get().toString());
        if (!media.decorative()) {
            fields.put("alt_text", media.alt());
        }
        return CONTAINERS.make(ThreadsErrors.graph(session), ME, fields, kind);
    }

    private static String children(List<Handle> known) {
        return known.stream()
                .filter(handle -> handle.kind().startsWith(ITEM))
                .map(Handle::value)
                .collect(Collectors.joining(","));
    }

    private static Outcome publish(Session session, PublishOrder order, int part, List<Handle> known) {
        return switch (CONTAINERS.publish(ThreadsErrors.graph(session), ME, handle(known, CONTAINER + part))) {
            case Answer.Failed<String>(var failure) -> failure;
            case Answer.Got<String>(var id) ->
                part < order.content().thread().size()
                        ? new Outcome.StepDone(List.of(Handle.of(POST + part, id)))
                        : new Outcome.Published(List.of(first(session, part, id, known)), false);
        };
    }

    /** What a chain is known by is its beginning. */
    private static RemoteRef first(Session session, int part, String id, List<Handle> known) {
        var first = part == 0 ? id : handle(known, POST + 0).value();
        return ThreadsErrors.graph(session).get(first, Map.of("fields", "id,permalink"))
                        instanceof Answer.Got<JsonNode>(var post)
                ? GraphPosts.ref(session, post)
                : RemoteRef.of(first);
    }

    private static int part(Step step) {
        return Integer.parseInt(step.args().get(PART));
    }

    private static Handle handle(List<Handle> known, String kind) {
        return find(known, kind).orElseThrow(() -> new IllegalStateException("No " + kind + " was made before"));
    }

    private static Optional<Handle> find(List<Handle> known, String kind) {
        return known.stream().filter(handle -> handle.kind().equals(kind)).findFirst();
    }

    @Override
    public Duration settles() {
        return Containers.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var step = plan(order).steps().get(attempt.step());
        var part = Integer.parseInt(step.args().getOrDefault(PART, "0"));
        var graph = ThreadsErrors.graph(session);
        var container = find(attempt.handles(), CONTAINER + part);
        if (container.isEmpty()) {
            return switch (seek(session, order, part, attempt)) {
                case Answer.Failed<Optional<RemoteRef>>(var failure) ->
                    new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
                case Answer.Got<Optional<RemoteRef>>(var found) ->
                    new Reconciliation.Absent(found.isEmpty()); // nothing is published without a container
            };
        }
        return switch (CONTAINERS.reconcile(
                graph, container.get(), attempt, now, () -> seek(session, order, part, attempt))) {
            case Reconciliation.Found(var ref, var evidence, var none) ->
                new Reconciliation.Found(
                        first(session, part, ref.id(), attempt.handles()),
                        evidence,
                        List.of(Handle.of(POST + part, ref.id())));
            case Reconciliation.Absent absent -> absent;
            case Reconciliation.StillUnknown still -> still;
        };
    }

    private static Answer<Optional<RemoteRef>> seek(Session session, PublishOrder order, int part, Attempt attempt) {
        var words =
                part == 0 ? order.content().text() : order.content().thread().get(part - 1);
        var sought = new Sought(words, attempt);
        var list = order.reply() || part > 0 ? "/replies" : "/threads";
        return switch (ThreadsErrors.graph(session)
                .get(
                        ME + list,
                        Map.of(
                                "fields", "id,text,timestamp,permalink",
                                "since", String.valueOf(sought.from().getEpochSecond()),
                                "limit", "50"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                Optional<RemoteRef> match = Optional.empty();
                for (var item : body.path("data")) {
                    if (sought.is(
                            item.path("id").asString(),
                            item.path("text").asString(""),
                            Graph.time(item.path("timestamp").asString("")))) {
                        match = Optional.of(GraphPosts.ref(session, item));
                    }
                }
                yield Answer.of(match);
            }
        };
    }
}
