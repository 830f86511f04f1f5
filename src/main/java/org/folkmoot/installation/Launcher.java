package org.folkmoot.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.dunmere.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the command line to an open installation, and back: the data folder, the database, the practice networks, the
 * application. Whatever was opened is closed in the opposite order when the process is asked to stop.
 */
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final Console console;
    private final Class<?> application;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean stopping;

    private Launcher(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    /** @param application the class that Spring Boot starts */
    public static void main(Class<?> application, String... arguments) {
        var console = new Console(System.out);
        var launcher = new Launcher(console, application);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
        try {
            var status = launcher.run(Options.parse(List.of(arguments), System.getenv()));
            status.ifPresent(System::exit);
        } catch (RuntimeException e) {
            System.exit(refused(console, e));
        }
    }

    /** @return the exit status of a command that has ended; empty while Folkmoot is open */
    private Optional<Integer> run(Options options) {
        if (options.help()) {
            console.say("help", Map.of());
            return Optional.of(0);
        }
        return switch (options.command()) {
            case START -> start(options);
            case TRAIN -> train(options);
            case SEED -> seed(options);
            case PRACTICE -> practice(options);
            case VERIFY_TRAIL -> Optional.of(new TrailCheck(console).run(options));
            case DOCTOR -> Optional.of(new Doctor(console).run(options));
        };
    }

    private Optional<Integer> start(Options options) {
        var open = openUp(options);
        greet(open);
        ClassCache.makeInBackground();
        return Optional.empty();
    }

    private Optional<Integer> train(Options options) {
        ClassCache.visit(openUp(options).address());
        return Optional.of(0);
    }

    private Optional<Integer> seed(Options options) {
        var demonstration = openUp(options).context().getBean(Demonstration.class);
        var differences = demonstration.differences();
        differences.forEach(console::line);
        console.say("seed", Map.of("count", differences.size()));
        return Optional.of(differences.isEmpty() ? 0 : 1);
    }

    /** An open installation, and its address for people. */
    private record Open(ConfigurableApplicationContext context, Kind kind, String address) {}

    private Open openUp(Options options) {
        Ports.refuseTaken(options.address(), options.port());
        var folder = opened(DataFolder.open(Folders.of(options), Folders.askedKind(options)));
        var database = database(options, folder.path());
        database.refuseUnlessOpenTo(folder.kind());
        var settings = new Settings(options, folder, database);
        if (folder.kind() == Kind.DEMONSTRATION) {
            settings.practiceAddress(
                    opened(PracticeProcess.start(folder.path(), database)).address());
        }
        console.say("starting", Map.of("folder", folder.path().toString()));
        if (folder.kind() == Kind.DEMONSTRATION && Files.notExists(Settings.log(folder.path()))) {
            console.say("making", Map.of());
        }
        var context = opened(spring(settings));
        var port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return new Open(context, folder.kind(), options.publicAddress(port));
    }

    private Optional<Integer> practice(Options options) {
        var folder = opened(DataFolder.open(Folders.practice(options), Optional.of(Kind.DEMONSTRATION)));
        var process = opened(PracticeProcess.start(folder.path(), database(options, folder.path())));
        console.say("practice", Map.of("address", process.address().toString()));
        process.awaitEnd();
        return Optional.of(1);
    }

    private Database database(Options options, Path folder) {
        var database = options.database().orElseGet(() -> {
            console.say("database", Map.of());
            var postgres = opened(EmbeddedPostgres.start(folder));
            return new Database(postgres.url(), postgres.user(), postgres.password());
        });
        database.refuseUnlessFit();
        return database;
    }

    private ConfigurableApplicationContext spring(Settings settings) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        return spring.run(settings.arguments());
    }

    private void greet(Open open) {
        switch (open.kind()) {
            case DEMONSTRATION -> console.say("open.demonstration", Map.of("address", open.address()));
            case REAL -> {
                var link = open.context().getBean(FirstLink.class).renew();
                if (link.isPresent()) {
                    console.say("open.first", Map.of("link", open.address() + "/first?token=" + link.get()));
                } else {
                    console.say("open.real", Map.of("address", open.address()));
                }
            }
        }
    }

    private synchronized <T extends AutoCloseable> T opened(T thing) {
        open.push(thing);
        return thing;
    }

    private synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                console.line(String.valueOf(e));
            }
        }
    }

    private static int refused(Console console, RuntimeException e) {
        var explanation = explanation(e);
        if (explanation.isEmpty()) {
            LOG.error("Folkmoot does not start", e);
            return FAILED;
        }
        console.say(explanation.get().problem());
        return REFUSED;
    }

    private static Optional<CannotStart> explanation(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(Ports.taken(taken.getPort()));
            }
            if (cause instanceof BindException setting) {
                return Optional.of(CannotStart.setting(setting));
            }
        }
        return Optional.empty();
    }
}
