package org.folkmoot.networks;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The networks that Folkmoot knows, and the connectors of those that it can talk to. */
@Service
public class Networks {

    private static final Map<Network, String> NAMES = names();
    private static final Duration ONE_CONVERSATION = Duration.ofSeconds(60);

    private final Map<Network, Connector> connectors = new HashMap<>();
    private final HttpClient client = GuardedHttp.shared();
    private final URI practice;

    @Autowired
    Networks(
            ObjectProvider<Connector> connectors,
            @Value("${folkmoot.practice.address:http://127.0.0.1:8071}") URI practice) {
        this(connectors.stream().toList(), practice);
    }

    /** Without Spring, for a process that only delivers. */
    public Networks(List<Connector> connectors, URI practice) {
        connectors.forEach(connector -> this.connectors.put(connector.network(), connector));
        this.practice = practice;
    }

    /** Every network that an account in the register can be on, connectable ones first. */
    public List<NetworkInfo> all() {
        return NAMES.keySet().stream()
                .map(this::info)
                .sorted((a, b) -> Boolean.compare(b.connectable(), a.connectable()))
                .toList();
    }

    public NetworkInfo info(Network network) {
        return new NetworkInfo(
                network, NAMES.getOrDefault(network, network.key()), connectable(network), byHand(network));
    }

    public Optional<Network> find(String key) {
        return NAMES.keySet().stream()
                .filter(network -> network.key().equals(key))
                .findFirst();
    }

    /** @throws IllegalArgumentException for a network without a connector; ask {@link #connectable} first */
    public Connector connector(Network network) {
        var connector = connectors.get(network);
        if (connector == null) {
            throw new IllegalArgumentException("No connector for " + network.key());
        }
        return connector;
    }

    public boolean connectable(Network network) {
        var connector = connectors.get(network);
        return connector != null && connector.get(ConnectsAccounts.class) instanceof Availability.Present;
    }

    private boolean byHand(Network network) {
        var connector = connectors.get(network);
        return connector != null && connector.get(ByHand.class) instanceof Availability.Present;
    }

    /** Where the practice networks of this installation listen; a loopback address. */
    public URI practiceAddress() {
        return practice;
    }

    /**
     * Connects an account with what its owner typed.
     *
     * @param toPractice talks to the practice networks in place of the real one
     */
    public Linking connect(Network network, Map<String, String> answers, boolean toPractice) {
        var connector = connector(network);
        return switch (connector.get(ConnectsAccounts.class)) {
            case Availability.Missing<ConnectsAccounts>(var why) ->
                throw new IllegalArgumentException(network.key() + " accounts cannot be connected: " + why);
            case Availability.Present<ConnectsAccounts>(var connects) -> {
                var base = toPractice ? practice : connects.base(answers);
                var http = http(
                        connector,
                        base,
                        toPractice,
                        answers.values(),
                        Instant.now().plus(ONE_CONVERSATION),
                        Listener.NONE);
                yield connects.connect(http, base, answers);
            }
        };
    }

    /** Whether people can sign in at this network itself. */
    public Optional<SignsIn> signsIn(Network network) {
        var connector = connectors.get(network);
        return connector != null && connector.get(SignsIn.class) instanceof Availability.Present<SignsIn>(var signsIn)
                ? Optional.of(signsIn)
                : Optional.empty();
    }

    /**
     * Opens a sign-in for a few requests; what the parameters are says {@link SignIn}.
     *
     * @param ours the addresses of this installation, those of {@link SignIn#redirect} and {@link SignIn#document}
     * @throws IllegalArgumentException for a network without {@link SignsIn}
     */
    public SignIn signIn(
            Network network,
            Map<String, String> app,
            Map<String, String> asked,
            Ours ours,
            String state,
            Map<String, String> kept,
            boolean toPractice) {
        var signsIn =
                signsIn(network).orElseThrow(() -> new IllegalArgumentException("Nobody signs in at " + network.key()));
        var connector = connector(network);
        var base = toPractice ? practice : signsIn.base(asked);
        Set<String> secrets = new HashSet<>(app.values());
        secrets.addAll(kept.values());
        var deadline = Instant.now().plus(ONE_CONVERSATION);
        var http = http(connector, base, toPractice, secrets, deadline, Listener.NONE);
        var usual = connector.hosts().isEmpty() ? base : connector.web();
        var web = toPractice ? practice : signsIn.site().orElse(usual);
        return new SignIn(http, base, web, app, asked, ours.redirect(), ours.document(), state, kept);
    }

    /** Addresses of this installation as the network is told them. */
    public record Ours(URI redirect, URI document) {}

    /** As below, with nobody who listens. */
    public Session session(
            Network network,
            String remoteAccountId,
            Map<String, String> secrets,
            URI base,
            boolean toPractice,
            MediaSource media,
            Duration allowed) {
        return session(network, remoteAccountId, secrets, base, toPractice, media, allowed, Listener.NONE);
    }

    /**
     * Opens a connection for a few requests.
     *
     * @param base the address that connecting gave
     * @param toPractice only then may {@code base} be a loopback address
     * @param allowed how long it may be used, counted on the wall clock
     * @param listener hears every exchange
     */
    public Session session(
            Network network,
            String remoteAccountId,
            Map<String, String> secrets,
            URI base,
            boolean toPractice,
            MediaSource media,
            Duration allowed,
            Listener listener) {
        var connector = connector(network);
        var deadline = Instant.now().plus(allowed);
        var http = http(connector, base, toPractice, secrets.values(), deadline, listener);
        var web = toPractice ? practice.resolve("/") : connector.web();
        return new OpenSession(remoteAccountId, Map.copyOf(secrets), base, web, http, media, deadline);
    }

    private GuardedHttp http(
            Connector connector,
            URI base,
            boolean toPractice,
            Collection<String> secrets,
            Instant deadline,
            Listener listener) {
        if (toPractice) {
            return new GuardedHttp(client, GuardedHttp.Reach.practice(practice), secrets, deadline, listener);
        }
        Set<String> hosts = new HashSet<>(connector.hosts());
        if (hosts.isEmpty() && base.getHost() != null) {
            hosts.add(base.getHost());
        }
        hosts.addAll(connector.services());
        return new GuardedHttp(client, GuardedHttp.Reach.internet(hosts), secrets, deadline, listener);
    }

    private static Map<Network, String> names() {
        var names = new LinkedHashMap<Network, String>();
        names.put(Network.FACEBOOK, "Facebook");
        names.put(Network.BLUESKY, "Bluesky");
        names.put(Network.INSTAGRAM, "Instagram");
        names.put(Network.THREADS, "Threads");
        names.put(Network.X, "X");
        names.put(Network.LINKEDIN, "LinkedIn");
        names.put(Network.MASTODON, "Mastodon");
        names.put(Network.YOUTUBE, "YouTube");
        names.put(Network.TIKTOK, "TikTok");
        names.put(Network.NEXTDOOR, "Nextdoor");
        names.put(Network.GOOGLE_BUSINESS, "Google Business Profile");
        names.put(Network.WHATSAPP, "WhatsApp");
        names.put(Network.MANUAL, "Another place");
        return names;
    }
}
