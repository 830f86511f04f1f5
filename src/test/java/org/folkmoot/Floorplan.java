package org.folkmoot;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** The rules of the house, each a question that answers with its faults; {@link FloorplanTest} asks them. */
final class Floorplan {

    /** Low to high: a room calls only rooms before it. foundation and web are shared. */
    static final List<String> ROOMS = List.of(
            "foundation",
            "web",
            "vault",
            "archive",
            "notifications",
            "people",
            "assets",
            "networks",
            "apps",
            "connections",
            "incidents",
            "register",
            "sheets",
            "grants",
            "attestations",
            "structure",
            "leavers",
            "hours",
            "directory",
            "checks",
            "training",
            "impostors",
            "elections",
            "risk",
            "distribution",
            "readiness",
            "adoption",
            "requests",
            "delivery",
            "publishing",
            "feeds",
            "inbox",
            "reporting",
            "plan",
            "desk",
            "dunmere",
            "installation");

    static final int MOST_LINES = 300;
    static final int MOST_FOUNDATION_TYPES = 15;

    private static final Set<String> OLD_DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.sql.Timestamp", "java.sql.Date");
    private static final Set<String> HTTP_CLIENTS = Set.of(
            "java.net.http.HttpClient",
            "java.net.HttpURLConnection",
            "java.net.URLConnection",
            "org.apache.hc.client5.http.classic.HttpClient",
            "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
            "org.apache.hc.client5.http.impl.classic.HttpClients",
            "org.springframework.web.client.RestClient",
            "org.springframework.web.client.RestTemplate",
            "org.springframework.web.reactive.function.client.WebClient");
    private static final Set<String> SQL = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations");
    private static final Pattern STRING = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern SQL_TIME = Pattern.compile(
            "\\b(now\\(\\)|current_timestamp|localtimestamp|clock_timestamp\\(\\)|current_date)",
            Pattern.CASE_INSENSITIVE);

    private Floorplan() {}

    static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    /** Calls that go up, or to a room that is not in the order. */
    static List<String> upwardCalls(JavaClasses classes, List<String> order) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(call -> classes.contain(call.getTargetClass().getName()))
                .filter(call -> !room(call.getOriginClass()).isEmpty()
                        && !room(call.getTargetClass()).isEmpty())
                .filter(call -> order.indexOf(room(call.getTargetClass())) > order.indexOf(room(call.getOriginClass()))
                        || !order.contains(room(call.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
    }

    /** Classes other than a room's storage that speak SQL. */
    static Set<String> sqlOutsideStorage(JavaClasses classes) {
        return users(classes, SQL, type -> !type.isAnnotatedWith(Repository.class));
    }

    static Set<String> httpClients(JavaClasses classes) {
        return users(classes, HTTP_CLIENTS, type -> true);
    }

    static Set<String> oldDates(JavaClasses classes) {
        return users(classes, OLD_DATES, type -> true);
    }

    private static Set<String> users(JavaClasses classes, Set<String> used, Predicate<JavaClass> asked) {
        return classes.stream()
                .filter(asked)
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(call -> used.contains(call.getTargetClass().getName())))
                .map(type -> outermost(type).getName().replaceFirst("^org\\.folkmoot\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Interfaces of a room that other rooms implement. */
    static Set<String> sockets(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getAllRawInterfaces().stream()
                        .filter(wanted -> wanted.getPackageName().startsWith("org.folkmoot."))
                        .filter(wanted -> !room(wanted).equals(room(type)))
                        .map(wanted -> room(wanted) + "." + wanted.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Packages below a room; networks alone has some. */
    static Set<String> deepPackages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.split("\\.").length > 3 && !name.startsWith("org.folkmoot.networks."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static long topLevelTypes(JavaClasses classes, String room) {
        return classes.stream()
                .filter(type ->
                        room(type).equals(room) && type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                .count();
    }

    /** Paths below the root. */
    static List<String> longFiles(Path root) {
        return files(root, ".java", ".jte")
                .filter(file -> lines(file).size() > MOST_LINES)
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    /** SQL that asks the database for the time. */
    static List<String> sqlTime(Path root) {
        var faults = new ArrayList<String>();
        files(root, ".java")
                .forEach(file -> STRING.matcher(String.join("\n", lines(file)))
                        .results()
                        .filter(literal -> SQL_TIME.matcher(literal.group()).find())
                        .forEach(literal -> faults.add(root.relativize(file) + ": " + literal.group())));
        files(root, ".sql")
                .forEach(file -> lines(file).stream()
                        .filter(line ->
                                SQL_TIME.matcher(line.replaceFirst("--.*", "")).find())
                        .forEach(line -> faults.add(root.relativize(file) + ": " + line)));
        return faults;
    }

    static Stream<Path> files(Path root, String... endings) {
        try (var walk = Files.walk(root)) {
            return walk
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One name in each line; what stands behind a colon is the reason. */
    static Set<String> listed(String name) {
        return lines(Path.of("src/test/resources/floorplan").resolve(name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": ", 2)[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Floorplan::outermost).orElse(type);
    }
}
