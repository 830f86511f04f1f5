package org.folkmoot.installation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the console asked for. Each setting can stand on the command line or in the environment ({@code
 * --database-url} is {@code FOLKMOOT_DATABASE_URL}); the command line wins.
 *
 * @param data where this installation keeps everything; empty for the usual place
 * @param database an ordinary PostgreSQL in place of the embedded one
 * @param publicUrl the address that people type and that stands in mails; null when it is the one we listen on
 */
record Options(
        Command command,
        int port,
        String address,
        Optional<Path> data,
        Optional<Database> database,
        @Nullable URI publicUrl,
        boolean empty,
        boolean help) {

    enum Command {
        START,
        /** Lives through one start for {@link ClassCache}, and ends. */
        TRAIN,
        /** Makes the demonstration, recomputes its figures, and ends. */
        SEED,
        PRACTICE,
        VERIFY_TRAIL,
        DOCTOR
    }

    private static final Set<String> VALUES = Set.of("port", "address", "data", "database-url", "public-url");
    private static final Set<String> FLAGS = Set.of("empty", "help");

    static Options parse(List<String> arguments, Map<String, String> environment) {
        var command = Command.START;
        var given = fromEnvironment(environment);
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("-")) {
                command = command(argument);
                continue;
            }
            var parts = argument.replaceFirst("^-h$", "--help").split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (FLAGS.contains(name) && parts.length == 1) {
                given.put(name, "true");
            } else if (VALUES.contains(name) && (parts.length == 2 || rest.hasNext())) {
                given.put(name, parts.length == 2 ? parts[1] : rest.next());
            } else {
                throw new CannotStart(
                        VALUES.contains(name) ? "option-without-value" : "unknown-option", Map.of("option", parts[0]));
            }
        }
        return of(command, given);
    }

    /** The address for people: what was set, or the one we listen on. */
    String publicAddress(int actualPort) {
        if (publicUrl != null) {
            return publicUrl.toString();
        }
        return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + actualPort;
    }

    private static Options of(Command command, Map<String, String> given) {
        return new Options(
                command,
                port(given.getOrDefault("port", "8080")),
                address(given.getOrDefault("address", "127.0.0.1")),
                Optional.ofNullable(given.get("data")).map(Options::folder),
                Optional.ofNullable(given.get("database-url")).map(Database::parse),
                given.containsKey("public-url") ? publicUrl(given.get("public-url")) : null,
                flag("empty", given),
                flag("help", given));
    }

    private static Map<String, String> fromEnvironment(Map<String, String> environment) {
        var given = new HashMap<String, String>();
        for (var names : List.of(VALUES, FLAGS)) {
            for (var name : names) {
                var value = environment.get(
                        "FOLKMOOT_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
                if (value != null && !value.isBlank()) {
                    given.put(name, value.strip());
                }
            }
        }
        return given;
    }

    private static Command command(String word) {
        for (var command : Command.values()) {
            if (command.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return command;
            }
        }
        throw new CannotStart("unknown-command", Map.of("command", word));
    }

    /** 0 is any free port. */
    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new CannotStart("bad-port", Map.of("value", text));
        }
        return Integer.parseInt(text);
    }

    private static String address(String text) {
        try {
            return InetAddress.getByName(text).getHostAddress();
        } catch (UnknownHostException e) {
            throw new CannotStart("bad-address", Map.of("value", text));
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart("bad-data", Map.of("value", text));
        }
    }

    private static URI publicUrl(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // the same answer
        }
        throw new CannotStart("bad-public-url", Map.of("value", text));
    }

    private static boolean flag(String name, Map<String, String> given) {
        var text = given.getOrDefault(name, "false").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new CannotStart("bad-flag", Map.of("option", name, "value", text));
        };
    }
}
