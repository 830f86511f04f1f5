package org.folkmoot.networks.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Outcome;
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
import tools.jackson.databind.JsonNode;

/**
 * Publishes posts and comments. Files go up first; then one request makes the post. LinkedIn knows no key against
 * repetition, and refuses the same words twice within a time that it does not document: the page's own posts are read
 * before anything is sent again.
 */
final class LinkedInPosting implements Publishes, Reconciles, Replies {

    private static final String FILE = "upload-file";
    private static final String THUMBNAIL = "upload-card-image";
    private static final String VIDEO = "start-video";
    private static final String PART = "upload-part";
    private static final String CAPTIONS = "upload-captions";
    private static final String FINISH = "finish-video";
    private static final String PARENT = "find-parent";
    private static final String POST = "post";
    private static final String FIRST_COMMENT = "first-comment";
    private static final String COMMENT = "comment";
    private static final String INDEX = "index";
    private static final String THREAD = "thread";
    private static final String OBJECT = "object";

    private final LinkedInReadBack readBack = new LinkedInReadBack();

    @Override
    public MeasuresText text() {
        return LinkedInText.reply();
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        if (order.reply()) {
            add(steps, PARENT, Safety.IDEMPOTENT, 0);
            add(steps, COMMENT, Safety.COMMIT, 0);
            return new PublishPlan(steps);
        }
        var media = order.content().media();
        for (var i = 0; i < media.size(); i++) {
            if (!media.get(i).video()) {
                add(steps, FILE, Safety.ORPHAN_HARMLESS, i);
            }
        }
        order.content().videos().stream().findFirst().ifPresent(video -> {
            add(steps, VIDEO, Safety.ORPHAN_HARMLESS, 0);
            for (var i = 0; i < LinkedInUploads.parts(video); i++) {
                add(steps, PART, Safety.IDEMPOTENT, i);
            }
            if (!video.captions().isEmpty()) {
                add(steps, CAPTIONS, Safety.IDEMPOTENT, 0);
            }
            add(steps, FINISH, Safety.IDEMPOTENT, 0);
        });
        if (LinkedInPost.thumbnail(order.content()).isPresent()) {
            add(steps, THUMBNAIL, Safety.ORPHAN_HARMLESS, 0);
        }
        add(steps, POST, Safety.COMMIT, 0);
        if (order.content().firstComment() != null) {
            add(steps, FIRST_COMMENT, Safety.COMMIT, 0);
        }
        return new PublishPlan(steps);
    }

    private static void add(List<Step> steps, String kind, Safety safety, int index) {
        steps.add(new Step(steps.size(), kind, safety, Map.of(INDEX, String.valueOf(index))));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        var index = Integer.parseInt(Objects.requireNonNull(step.args().get(INDEX)));
        return switch (step.kind()) {
            case FILE ->
                LinkedInUploads.file(session, order.content().media().get(index), LinkedInUploads.MEDIA + index);
            case THUMBNAIL ->
                LinkedInUploads.file(
                        session, LinkedInPost.thumbnail(order.content()).orElseThrow(), LinkedInUploads.THUMBNAIL);
            case VIDEO -> LinkedInUploads.start(session, order);
            case PART -> LinkedInUploads.part(session, order, index, known);
            case CAPTIONS -> LinkedInUploads.captions(session, order, known);
            case FINISH -> LinkedInUploads.finish(session, known);
            case PARENT -> parent(session, Objects.requireNonNull(order.replyTo()));
            case POST -> post(session, order, known);
            case FIRST_COMMENT -> firstComment(session, order, known);
            case COMMENT -> comment(session, order.content().text(), known);
            default -> throw new IllegalArgumentException("Not a step of LinkedIn: " + step.kind());
        };
    }

    /** Only a file is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return LinkedInUploads.look(LinkedInApi.of(session), handle);
    }

    /** Threads have two levels: an answer to an answer stands beside it, below the comment that began the thread. */
    private static Outcome parent(Session session, RemoteRef target) {
        var comment = new Urn(target.id()).comment();
        if (comment.isEmpty()) {
            return new Outcome.StepDone(List.of(Handle.of(THREAD, target.id()), Handle.of(OBJECT, target.id())));
        }
        return switch (LinkedInApi.of(session).get(comment.get().address())) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var found) ->
                new Outcome.StepDone(List.of(
                        Handle.of(THREAD, found.path("parentComment").asString(target.id())),
                        Handle.of(
                                OBJECT,
                                found.path("object").asString(comment.get().object()))));
        };
    }

    private static Outcome post(Session session, PublishOrder order, List<Handle> known) {
        var body = LinkedInPost.of(Urn.organization(session.remoteAccountId()), order.content(), known);
        return switch (LinkedInApi.of(session).post("/rest/posts", body)) {
            case Answer.Failed<LinkedInApi.Said>(var failure) -> failure;
            case Answer.Got<LinkedInApi.Said>(var said) when said.id().isEmpty() -> withoutId();
            case Answer.Got<LinkedInApi.Said>(var said)
            when order.content().firstComment() != null -> new Outcome.StepDone(there(said.id()));
            case Answer.Got<LinkedInApi.Said>(var said) ->
                new Outcome.Published(List.of(ref(session, said.id())), false);
        };
    }

    /** What is commented on first is the post itself. */
    private static List<Handle> there(String post) {
        return List.of(Handle.of(THREAD, post), Handle.of(OBJECT, post));
    }

    private static Outcome firstComment(Session session, PublishOrder order, List<Handle> known) {
        var words = Objects.requireNonNull(order.content().firstComment());
        return comment(session, words, known) instanceof Outcome.Failure failure
                ? failure
                : new Outcome.Published(List.of(ref(session, LinkedInUploads.value(known, THREAD))), false);
    }

    private static Outcome comment(Session session, String text, List<Handle> known) {
        var thread = LinkedInUploads.value(known, THREAD);
        var object = LinkedInUploads.value(known, OBJECT);
        var body = Json.object()
                .put("actor", Urn.organization(session.remoteAccountId()).text())
                .put("object", object);
        body.putObject("message").put("text", text);
        if (!thread.equals(object)) {
            body.put("parentComment", thread);
        }
        return switch (LinkedInApi.of(session).post(comments(thread), body)) {
            case Answer.Failed<LinkedInApi.Said>(var failure) -> failure;
            case Answer.Got<LinkedInApi.Said>(var said) -> {
                var urn = commentUrn(said.body(), object, said.id());
                yield urn.isEmpty() ? withoutId() : new Outcome.Published(List.of(ref(session, object, urn)), false);
            }
        };
    }

    static String comments(String thread) {
        return "/rest/socialActions/" + new Urn(thread).encoded() + "/comments";
    }

    /** The answer names the whole comment; where it does not, its number under what it was written under. */
    private static String commentUrn(JsonNode comment, String object, String id) {
        var whole = comment.path("commentUrn").asString("");
        var number = comment.path("id").asString(id);
        return !whole.isEmpty() || number.isEmpty()
                ? whole
                : Urn.comment(comment.path("object").asString(object), number).text();
    }

    private static Outcome withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }

    static RemoteRef ref(Session session, String post) {
        return new RemoteRef(post, null, session.web().resolve("/feed/update/" + post + "/"));
    }

    static RemoteRef ref(Session session, String post, String comment) {
        return new RemoteRef(
                comment,
                null,
                session.web().resolve("/feed/update/" + post + "/?commentUrn=" + new Urn(comment).encoded()));
    }

    @Override
    public Duration settles() {
        return LinkedInReadBack.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var kind = plan(order).steps().get(attempt.step()).kind();
        if (kind.equals(COMMENT)) {
            var thread = LinkedInUploads.find(attempt.handles(), THREAD)
                    .orElseGet(() -> Objects.requireNonNull(order.replyTo()).id());
            return readBack.comment(session, thread, order.content().text(), attempt, now);
        }
        if (!kind.equals(FIRST_COMMENT)) {
            return seen(readBack.post(session, order, attempt, now), found -> found);
        }
        var post = LinkedInUploads.value(attempt.handles(), THREAD);
        var words = Objects.requireNonNull(order.content().firstComment());
        return seen(readBack.comment(session, post, words, attempt, now), found -> ref(session, post));
    }

    /** The order is where its post is, and the comment under it needs to know where. */
    private static Reconciliation seen(Reconciliation read, UnaryOperator<RemoteRef> where) {
        return read instanceof Reconciliation.Found(var ref, var evidence, var none)
                ? new Reconciliation.Found(
                        where.apply(ref), evidence, there(where.apply(ref).id()))
                : read;
    }
}
