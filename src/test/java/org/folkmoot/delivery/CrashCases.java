package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.folkmoot.TestPostgres;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.MediaGround;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.RemoteRef;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders deliveries to practice networks that run in a process of their own, lets slim processes die over them, lets
 * another one finish, and counts what the networks show.
 */
final class CrashCases implements AutoCloseable {

    static final String KIND = "crash";
    /** What goes wrong between us and a network; the two webhook faults belong to reading. */
    static final Set<PracticeFault> FAULTS =
            EnumSet.complementOf(EnumSet.of(PracticeFault.WEBHOOK_TWICE, PracticeFault.WEBHOOK_OUT_OF_ORDER));

    /** For the bench: processes run as long as in earnest, so that it pays to compile them well. */
    static final String WARM = "folkmoot.bench.warm";

    private static final List<String> OPTIONS = Boolean.getBoolean(WARM)
            ? List.of("-Xmx512m", "-XX:+UseSerialGC")
            : List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** A video is ready when it was asked for twice. */
    private static final int LOOKS = 4;

    /** Within the time that every network says it may take. */
    private static final Duration HIDDEN = Duration.ofSeconds(90);

    /** In which everything that was left behind is finished; the full product of places and faults needs it. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** One that takes a key of ours and one that has to be read back: killed at every place. */
    static final List<Network> NETWORKS = List.of(Network.BLUESKY, Network.FACEBOOK);

    /** The others: killed around the call that publishes, which is where they differ. */
    static final List<Network> MORE_NETWORKS =
            List.of(Network.X, Network.MASTODON, Network.INSTAGRAM, Network.THREADS, Network.LINKEDIN);

    /**
     * Networks that take a video and work on it for a while.
     *
     * @param publishing the call after which it appears
     * @param before how many such calls go before
     * @param accepted which request the network answers by saying that it works on it
     */
    record FilmNetwork(Network network, String publishing, int before, int accepted) {}

    static final List<FilmNetwork> FILM_NETWORKS = List.of(
            new FilmNetwork(Network.FACEBOOK, "POST videos", 2, 3),
            new FilmNetwork(Network.X, "POST tweets", 0, 3),
            new FilmNetwork(Network.INSTAGRAM, "POST media_publish", 0, 2),
            new FilmNetwork(Network.YOUTUBE, "PUT videos", 0, 3));

    /** Where the account answers somebody in private. */
    static final List<Network> MESSAGE_NETWORKS = List.of(Network.FACEBOOK, Network.INSTAGRAM);

    /** What is delivered. */
    enum Load {
        WORDS,
        PICTURE,
        FILM,
        MESSAGE
    }

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    /** One delivery with an account of its own, so that its posts can be counted. */
    record Case(String what, Network network, String remoteAccount, String text, DeliveryId delivery) {}

    /** Gives pictures by address to networks that fetch them. */
    private final MediaGround media = new MediaGround();

    private final Process practice;
    private final PracticeControl control;
    private final SlimNode.Ground ground;
    private final ConfigurableApplicationContext here;
    private final List<Case> cases = new ArrayList<>();
    private int number;

    CrashCases() throws IOException {
        this(TestPostgres.empty());
    }

    CrashCases(TestPostgres.Database database) throws IOException {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("migrations")
                .createSchemas(true)
                .outOfOrder(true)
                .load()
                .migrate();
        var builder = java("org.folkmoot.networks.practice.PracticeNetworks", "0");
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_URL", database.url());
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_USER", database.user());
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_PASSWORD", database.password());
        practice = builder.start();
        var address = address(practice);
        control = new PracticeControl(address);
        control.limits(false);
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "crash-");
        ground = new SlimNode.Ground(
                database, data.toAbsolutePath().toString(), address.toString(), media.beginning(), "none=");
        here = SlimNode.start(ground, "NOWHERE", 0, false);
    }

    /** This process's beans. */
    ConfigurableApplicationContext here() {
        return here;
    }

    /** Accounts on all networks in turn. */
    List<ConnectionId> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> newAccount(NETWORKS.get(n % NETWORKS.size())).connection())
                .toList();
    }

    PracticeControl control() {
        return control;
    }

    /** A node that goes on until it is closed. */
    Node node() throws IOException, InterruptedException {
        return node("none=", SlimNode.SERVE);
    }

    /** @param settings of delivery */
    Node node(String settings, String... args) throws IOException, InterruptedException {
        var builder = java("org.folkmoot.delivery.SlimNode", args);
        ground.with(settings).into(builder.environment());
        return new Node(builder.start());
    }

    /** A process that delivers. */
    static final class Node implements AutoCloseable {

        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        private Node(Process process) throws InterruptedException {
            this.process = process;
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
            says(SlimNode.SERVE);
        }

        /** Waits until it says this. */
        void says(String words) throws InterruptedException {
            for (var line = lines.poll(60, TimeUnit.SECONDS); line != null; line = lines.poll(60, TimeUnit.SECONDS)) {
                if (line.contains(words)) {
                    return;
                }
            }
            throw new IllegalStateException("The node did not say: " + words);
        }

        boolean stopped() throws IOException {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        }

        void wake() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-CONT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                if (!process.waitFor(Duration.ofSeconds(20))) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }

    List<Case> cases() {
        return cases;
    }

    /** A process dies at this place; where it has to, a lost answer brings it there. */
    void kill(Network network, CrashPoint.Place place, int hit, boolean picture, PracticeFault... faults) {
        var exit = tryToKill(network, place, hit, picture, faults);
        assertThat(exit).as(network + " " + cases.getLast().what()).isEqualTo(SlimNode.KILLED);
    }

    /** Not every life comes to every place. */
    int tryToKill(Network network, CrashPoint.Place place, int hit, boolean picture, PracticeFault... faults) {
        order(
                "killed at " + place + " " + hit + (picture ? " with a picture" : "") + List.of(faults),
                network,
                picture);
        for (var fault : faults) {
            control.fault(network, fault, PracticeControl.publishing(network), 1, HIDDEN);
        }
        var exit = run(place.name(), hit, Duration.ofSeconds(90));
        control.clearFaults();
        setAside();
        return exit;
    }

    /** The way to the network or back goes wrong once. */
    void fail(Network network, PracticeFault fault, boolean picture) {
        order(fault + (picture ? " with a picture" : ""), network, picture);
        control.fault(network, fault, PracticeControl.publishing(network), 1, HIDDEN);
        here.getBean(Deliveries.class).dispatchDue();
        control.clearFaults();
        setAside();
    }

    /** A process dies just after the network has begun to work on a video. */
    void killAtWork(FilmNetwork film) {
        order("a video, killed once it was accepted", film.network(), Load.FILM);
        killed(CrashPoint.Place.ANSWERED, film.accepted());
    }

    /** A process dies around the call that shows a video, on a network that has worked on it already. */
    void killFilm(FilmNetwork film, CrashPoint.Place place, PracticeFault... faults) {
        control.manner(film.network(), "quick");
        order("a video, killed at " + place + List.of(faults), film.network(), Load.FILM);
        for (var fault : faults) {
            control.fault(film.network(), fault, film.publishing(), 1, HIDDEN);
        }
        killed(place, faults.length > 0 ? 1 : film.accepted() + 1);
        control.clearFaults();
        control.manner(film.network(), "");
    }

    void failFilm(FilmNetwork film, PracticeFault fault) {
        order(fault + " with a video", film.network(), Load.FILM);
        control.faultAfter(film.network(), fault, film.publishing(), film.before(), 1, HIDDEN);
        waitForTheNetwork();
    }

    void killMessage(Network network, CrashPoint.Place place) {
        order("a message, killed at " + place, network, Load.MESSAGE);
        killed(place, 1);
    }

    void failMessage(Network network, PracticeFault fault) {
        order(fault + " with a message", network, Load.MESSAGE);
        control.fault(network, fault, "POST messages", 1, HIDDEN);
        waitForTheNetwork();
    }

    private void killed(CrashPoint.Place place, int hit) {
        var exit = run(place.name(), hit, Duration.ofSeconds(90));
        setAside();
        assertThat(exit).as(cases.getLast().toString()).isEqualTo(SlimNode.KILLED);
    }

    /** What the network works on is asked for again some seconds later, with the fault still there. */
    private void waitForTheNetwork() {
        for (var look = 0; look < LOOKS; look++) {
            here.getBean(Deliveries.class).dispatchDue();
            here.getBean(JdbcClient.class)
                    .sql("update delivery.line set next_at = due_at where next_at is not null and leased_until is null")
                    .update();
        }
        control.clearFaults();
        setAside();
    }

    /** The dead workers' leases run out, and a new process comes back to whatever they left. */
    void finish() {
        here.getBean(JdbcClient.class)
                .sql(
                        "update delivery.line set leased_until = null, next_at = case when next_at is null then null else due_at end")
                .update();
        assertThat(run(SlimNode.FINISH, 0, LONGEST))
                .as("the process that finishes")
                .isZero();
    }

    /** What became of one. */
    record End(Case delivered, DeliveryStatus status, boolean undecided, long shown) {

        boolean duplicate() {
            return shown > 1;
        }

        /** Said to be there and not, or given up without a word, or still on its way. */
        boolean lost() {
            return switch (status) {
                case PUBLISHED -> shown == 0;
                case UNKNOWN -> !undecided;
                case FAILED, HELD, MISSED -> shown > 0;
                case WAITING, SENDING, HANDED_OVER, WITHDRAWN -> true;
            };
        }

        @Override
        public String toString() {
            return delivered.network().key() + " " + delivered.what() + ": " + status + ", shown " + shown;
        }
    }

    List<End> ends() {
        var deliveries = here.getBean(Deliveries.class);
        return cases.stream()
                .map(delivered -> {
                    var delivery = deliveries.get(delivered.delivery());
                    var shown = control.posts(delivered.network(), delivered.remoteAccount()).stream()
                            .filter(post -> post.text().contains(delivered.text()))
                            .filter(post -> !hidden(delivered.network(), post))
                            .count();
                    return new End(delivered, delivery.status(), delivery.undecided(), shown);
                })
                .toList();
    }

    /** YouTube keeps a video private until the last request lets people see it. */
    private static boolean hidden(Network network, PracticeControl.Shown post) {
        return network.equals(Network.YOUTUBE) && post.record().contains("\"privacyStatus\":\"private\"");
    }

    void order(String what, Network network, boolean picture) {
        order(what, network, picture || needsPicture(network) ? Load.PICTURE : Load.WORDS);
    }

    private void order(String what, Network network, Load load) {
        var account = newAccount(network);
        var text = "Bins are collected a day later, notice " + number + ".";
        var media = switch (load) {
            case WORDS, MESSAGE -> List.<Media>of();
            case PICTURE -> List.of(MediaGround.BINS);
            case FILM -> List.of(MediaGround.VIDEO);
        };
        var words = new Content(text, media, null, "en-GB");
        var content = network.equals(Network.YOUTUBE) ? words.titled("Bins in winter") : words;
        var person = load == Load.MESSAGE
                ? control.message(network, account.remoteId(), "Asha Patel " + number, "When?", null)
                        .person()
                : null;
        var due = here.getBean(Clock.class).instant();
        var order = new DeliveryOrder(
                new Source(KIND, UUID.randomUUID()),
                account.connection(),
                content,
                "hash",
                person == null ? Deed.PUBLISH : Deed.MESSAGE,
                person == null ? null : RemoteRef.of(person),
                due,
                due.plus(Duration.ofHours(2)));
        var id = here.getBean(TransactionTemplate.class)
                .execute(status -> here.getBean(Deliveries.class).order(DUNMERE, order));
        cases.add(new Case(what, network, account.remoteId(), text, id));
    }

    /** The request that publishes is the last one of the plan. */
    int publishing(Network network) {
        var content = new Content("Bins", needsPicture(network) ? List.of(MediaGround.BINS) : List.of(), null, "en-GB");
        return here.getBean(Networks.class).connector(network).get(Publishes.class)
                        instanceof Availability.Present<Publishes>(var publishes)
                ? publishes
                        .plan(new PublishOrder(UUID.randomUUID(), content, Instant.EPOCH, null))
                        .steps()
                        .size()
                : 1;
    }

    private boolean needsPicture(Network network) {
        return here.getBean(Networks.class).connector(network).get(MeasuresText.class)
                        instanceof Availability.Present<MeasuresText>(var rules)
                && rules.limits().mediaRequired();
    }

    private record NewAccount(String remoteId, ConnectionId connection) {}

    private NewAccount newAccount(Network network) {
        var secret = "secret-for-account-" + ++number;
        var handle = "dunmere" + number + ".test";
        var id = control.account(network, null, handle, "Dunmere", secret, "app-secret-1", 0);
        return new NewAccount(
                id,
                here.getBean(Connections.class).connect(DUNMERE, network, answers(network, id, handle, secret), true));
    }

    /** What the account's owner would type. */
    private static Map<String, String> answers(Network network, String id, String handle, String secret) {
        return switch (network.key()) {
            case "bluesky" -> Map.of("handle", handle, "password", secret, "service", "");
            case "facebook" -> Map.of("pageId", id, "pageToken", secret, "appSecret", "app-secret-1");
            case "x" ->
                Map.of(
                        "approval", "approved",
                        "clientId", "client-1",
                        "clientSecret", "app-secret-1",
                        "accessToken", secret,
                        "refreshToken", secret + ".refresh");
            case "mastodon" -> Map.of("server", "", "token", secret);
            case "instagram" ->
                Map.of("pageId", "10" + id.substring(5), "pageToken", secret, "appSecret", "app-secret-1");
            case "threads" -> Map.of("accessToken", secret);
            case "linkedin" ->
                Map.of(
                        "page",
                        "https://www.linkedin.com/company/" + id + "/admin/",
                        "clientId",
                        "client-1",
                        "clientSecret",
                        "app-secret-1",
                        "accessToken",
                        secret,
                        "refreshToken",
                        secret + ".refresh");
            case "youtube" -> Map.of("clientId", "client-1", "clientSecret", "app-secret-1", "refreshToken", secret);
            default -> throw new IllegalArgumentException("Say what " + network.key() + " asks for");
        };
    }

    /** Nobody comes back to it before {@link #finish}. */
    private void setAside() {
        here.getBean(JdbcClient.class)
                .sql("update delivery.line set leased_until = 'infinity' where next_at is not null")
                .update();
    }

    private int run(String place, int hit, Duration patience) {
        try {
            var builder = java("org.folkmoot.delivery.SlimNode", place, String.valueOf(hit));
            ground.into(builder.environment());
            var process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
                throw new IllegalStateException("The slim process did not come to its end at " + place);
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder java(String main, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** The first line of output ends with the address. */
    private static URI address(Process practice) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(practice.getInputStream()));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).strip());
            }
        }
        throw new IOException("The practice networks did not start");
    }

    @Override
    public void close() {
        here.close();
        practice.destroy();
        media.close();
    }
}
