package org.folkmoot.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Capabilities;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.Proof;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;

/**
 * A network for the rules of delivery alone, which answers what the test says and otherwise takes what it is sent. How
 * the real connectors behave over a wire is proved against the practice networks.
 */
final class ScriptedNetwork implements Connector, ConnectsAccounts, Publishes, Reconciles, Deletes {

    private final Network network;
    final Deque<Supplier<Outcome>> answers = new ArrayDeque<>();
    final Deque<Supplier<Reconciliation>> readings = new ArrayDeque<>();
    /** The text of everything that it has taken, in order. */
    final List<String> shown = new CopyOnWriteArrayList<>();

    /** When the conversation in which something was sent last has to be over. */
    volatile Instant deadline = Instant.EPOCH;

    final List<String> takenDown = new CopyOnWriteArrayList<>();

    ScriptedNetwork(Network network) {
        this.network = network;
    }

    void reset() {
        answers.clear();
        readings.clear();
        shown.clear();
        takenDown.clear();
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var scripted = next(answers);
        if (scripted != null) {
            return scripted.get();
        }
        takenDown.add(target.id());
        return new Outcome.Published(List.of(target), false);
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Contract contract() {
        return new Contract("1", null, null, URI.create("https://network.test"), LocalDate.of(2026, 11, 23));
    }

    @Override
    public Set<String> hosts() {
        return Set.of("network.test");
    }

    @Override
    public URI web() {
        return URI.create("https://network.test/");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities()
                .with(ConnectsAccounts.class, this, Proof.CONTRACT)
                .with(Publishes.class, this, Proof.CONTRACT)
                .with(Reconciles.class, this, Proof.CONTRACT)
                .with(Deletes.class, this, Proof.CONTRACT);
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("handle", false, true, ""), new Field("word", true, true, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return URI.create("https://network.test");
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var handle = answers.get("handle");
        return new Linking.Linked(
                "id-" + handle,
                handle,
                handle,
                Linking.Kind.PAGE,
                URI.create("https://network.test/" + handle),
                Map.of("word", answers.get("word")),
                base,
                Set.of(Right.PUBLISH),
                null);
    }

    @Override
    public List<Probe> probe(Session session) {
        return List.of(new Probe(Right.PUBLISH, null));
    }

    /** A text with a picture is uploaded first; each part of a thread is a request of its own. */
    @Override
    public PublishPlan plan(PublishOrder order) {
        if (!order.content().thread().isEmpty()) {
            return new PublishPlan(
                    IntStream.rangeClosed(0, order.content().thread().size())
                            .mapToObj(part -> new Step(part, "part", Step.Safety.COMMIT, Map.of()))
                            .toList());
        }
        var publish =
                new Step(order.content().text().contains("picture") ? 1 : 0, "post", Step.Safety.COMMIT, Map.of());
        return publish.index() == 0
                ? new PublishPlan(List.of(publish))
                : new PublishPlan(List.of(new Step(0, "upload", Step.Safety.ORPHAN_HARMLESS, Map.of()), publish));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        deadline = session.deadline();
        var scripted = next(answers);
        if (scripted != null) {
            return scripted.get();
        }
        if (step.kind().equals("part")) {
            return part(order, step.index());
        }
        return step.kind().equals("upload")
                ? new Outcome.StepDone(List.of(Handle.of("photo", "7")))
                : new Outcome.Published(List.of(show(order.content().text())), false);
    }

    private Outcome part(PublishOrder order, int index) {
        var thread = order.content().thread();
        var ref = show(index == 0 ? order.content().text() : thread.get(index - 1));
        return index == thread.size()
                ? new Outcome.Published(List.of(ref), false)
                : new Outcome.StepDone(List.of(Handle.of("part", ref.id())));
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return new Outcome.Published(List.of(show(order.content().text())), false);
    }

    @Override
    public Duration settles() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var scripted = next(readings);
        return scripted == null ? new Reconciliation.Absent(true) : scripted.get();
    }

    RemoteRef show(String text) {
        shown.add(text);
        return new RemoteRef(text, null, URI.create("https://network.test/posts/" + shown.size()));
    }

    private static <T> T next(Deque<T> script) {
        synchronized (script) {
            return script.poll();
        }
    }
}
