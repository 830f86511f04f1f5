package org.folkmoot.networks.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Practice networks on loopback: {@code java -cp … org.folkmoot.networks.practice.PracticeNetworks <port>} with the
 * database in FOLKMOOT_PRACTICE_DATABASE_URL, _USER and _PASSWORD; the port can stand in FOLKMOOT_PRACTICE_PORT too, and 0
 * takes a free one. It prints its address when it is ready. What a network committed outlives the application, and this process.
 */
public final class PracticeNetworks implements AutoCloseable {

    private static final int USUAL_PORT = 8071;

    private final Database database;
    private final Settings settings;
    private final Practices practices;
    private final Control control;
    private final WebView web;
    private final Webhooks webhooks;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private PracticeNetworks(int port, Database database) throws IOException {
        // An idle connection that is closed too early looks to a client like a lost request.
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        this.database = database;
        settings = new Settings(database);
        var accounts = new Accounts(database);
        var entries = new Entries(database);
        webhooks = new Webhooks(settings);
        practices = Practices.open(new PracticeStage(accounts, entries, settings, webhooks, database::nextNumber));
        var residents = new Residents(practices, accounts, entries);
        var website = new Website(entries, settings);
        control = new Control(practices, accounts, entries, settings, residents, website);
        web = new WebView(practices, accounts, entries, settings, residents, website);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public static void main(String[] args) throws IOException {
        var practice = start(
                port(args),
                environment("FOLKMOOT_PRACTICE_DATABASE_URL"),
                environment("FOLKMOOT_PRACTICE_DATABASE_USER"),
                environment("FOLKMOOT_PRACTICE_DATABASE_PASSWORD"));
        Runtime.getRuntime().addShutdownHook(new Thread(practice::close));
        System.out.println("Practice networks at " + practice.address());
    }

    /** In this process, for tests. */
    public static PracticeNetworks start(int port, String url, String user, String password) throws IOException {
        var database = new Database(url, user, password);
        try {
            return new PracticeNetworks(port, database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        webhooks.close();
        database.close();
    }

    private static int port(String[] args) {
        var named = System.getenv("FOLKMOOT_PRACTICE_PORT");
        if (args.length > 0) {
            return Integer.parseInt(args[0]);
        }
        return named == null ? USUAL_PORT : Integer.parseInt(named);
    }

    private static String environment(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            if (!fromHere(exchange)) {
                send(exchange, Reply.html(403, "This address only serves the machine that it runs on."), 0);
                return;
            }
            var call = Call.of(exchange);
            var network =
                    call.path().startsWith("/practice/") ? Optional.<PracticeNetwork>empty() : practices.owning(call);
            if (network.isPresent()) {
                withFaults(exchange, network.get(), call);
            } else {
                send(exchange, call.path().startsWith("/practice/") ? control.answer(call) : web.answer(call), 0);
            }
        } catch (IOException e) {
            // the client has gone
        } catch (RuntimeException e) {
            System.err.println("Practice networks: " + e);
            Arrays.stream(e.getStackTrace()).limit(8).forEach(line -> System.err.println("  at " + line));
        }
    }

    /** A page elsewhere in the browser must not reach us under a name of its own. */
    private static boolean fromHere(HttpExchange exchange) {
        var port = exchange.getLocalAddress().getPort();
        var host = exchange.getRequestHeaders().getFirst("Host");
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return isOurs(host, port) && (origin == null || isOurs(origin.replaceFirst("^http://", ""), port));
    }

    private static boolean isOurs(@Nullable String host, int port) {
        return ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
    }

    private void withFaults(HttpExchange exchange, PracticeNetwork network, Call call) throws IOException {
        travel();
        var armed = settings.take(network.network(), call.operation());
        if (armed.isEmpty()) {
            send(exchange, network.answer(call), 0);
            return;
        }
        switch (armed.get().fault()) {
            case DROP_BEFORE_COMMIT -> exchange.close();
            case DROP_AFTER_COMMIT -> {
                network.answer(call);
                exchange.close();
            }
            case TRUNCATED_ANSWER -> send(exchange, network.answer(call), 20);
            case ERROR_AFTER_COMMIT -> {
                network.answer(call);
                send(exchange, network.serverError(500), 0);
            }
            case UNAVAILABLE -> send(exchange, network.serverError(503), 0);
            case DELAYED_VISIBILITY -> {
                network.answer(call.hiddenFor(armed.get().delay()));
                exchange.close();
            }
            case RATE_LIMITED -> send(exchange, network.rateLimited(), 0);
            case TOKEN_EXPIRED -> {
                network.expire(call);
                send(exchange, network.answer(call), 0);
            }
            case ERROR_WITH_STATUS_200 -> send(exchange, network.errorWithStatus200(), 0);
            case DUPLICATE_STATUS -> send(exchange, network.duplicate(), 0);
            case WEBHOOK_TWICE, WEBHOOK_OUT_OF_ORDER -> send(exchange, network.answer(call), 0);
        }
    }

    /** The way there and back, as long as it was set. */
    private void travel() throws IOException {
        try {
            Thread.sleep(settings.latency());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** @param missing how many bytes of the announced answer never come */
    private static void send(HttpExchange exchange, Reply reply, int missing) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var body = reply.body();
        if (body.length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length + missing);
        exchange.getResponseBody().write(body, 0, missing == 0 ? body.length : body.length / 2);
        exchange.getResponseBody().flush();
    }
}
