package org.folkmoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.folkmoot.installation.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The real PostgreSQL of the tests: one server for the test run, one new database for everyone who asks. The tables are
 * made once and copied, with Dunmere District Council set up as the organisation.
 *
 * <p>{@code FOLKMOOT_TEST_DATABASE_URL}, {@code …_USER} and {@code …_PASSWORD} put another server in its place, whose
 * user may create databases; that is how other versions of PostgreSQL are tried.
 */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestPostgres SERVER = start();

    private final String address;
    private final String user;
    private final String password;
    private final String prefix;
    private final String template;

    private TestPostgres(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.prefix = "test_" + ProcessHandle.current().pid() + "_";
        this.template = "template_" + migrations();
    }

    /** How to reach a database. */
    public record Database(String url, String user, String password) {}

    /** A new database with the tables of all rooms. */
    public static Database migrated() {
        return SERVER.create(" template " + SERVER.template);
    }

    /** A new database with nothing in it. */
    public static Database empty() {
        return SERVER.create("");
    }

    /** The same database with the tables of all rooms and nothing else in it; whoever is connected to it no longer is. */
    static void renew(String url) {
        var name = url.substring(url.lastIndexOf('/') + 1);
        SERVER.execute("drop database " + name + " with (force)");
        SERVER.execute("create database " + name + " template " + SERVER.template);
    }

    private Database create(String like) {
        var name = prefix + COUNT.incrementAndGet();
        execute("create database " + name + like);
        return new Database(url(name), user, password);
    }

    private String url(String database) {
        return address + "/" + database;
    }

    private static TestPostgres start() {
        var external = System.getenv("FOLKMOOT_TEST_DATABASE_URL");
        var server = external == null
                ? embedded()
                : new TestPostgres(
                        external.substring(0, external.lastIndexOf('/')),
                        System.getenv("FOLKMOOT_TEST_DATABASE_USER"),
                        System.getenv("FOLKMOOT_TEST_DATABASE_PASSWORD"));
        server.makeTemplate(external == null);
        return server;
    }

    private static TestPostgres embedded() {
        var postgres = EmbeddedPostgres.start(
                freeFolder(), "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
        SpringApplication.getShutdownHandlers().add(postgres::close); // after every application has ended
        var url = postgres.url("");
        return new TestPostgres(url.substring(0, url.length() - 1), postgres.user(), postgres.password());
    }

    /** The cluster is kept from run to run, since making it takes seconds; runs at the same time each take their own. */
    private static Path freeFolder() {
        for (var n = 1; n < 20; n++) {
            var folder = Path.of("target", "test-postgres-" + n);
            try {
                Files.createDirectories(folder);
                var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (locked(channel) != null) {
                    return folder;
                }
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("Twenty test runs at once in this folder");
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void makeTemplate(boolean ours) {
        if (ours) {
            databases().stream()
                    .filter(name -> name.startsWith("test_") || name.startsWith("template_") && !name.equals(template))
                    .forEach(name -> execute("drop database " + name + " with (force)"));
        }
        try (var lock = DriverManager.getConnection(url("postgres"), user, password)) {
            lock.createStatement().execute("select pg_advisory_lock(4091)"); // a second run waits until it is made
            if (!databases().contains(template)) {
                migrateTemplate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrateTemplate() {
        var half = prefix + "template";
        execute("create database " + half);
        Flyway.configure()
                .dataSource(url(half), user, password)
                .locations("classpath:db/migration")
                .defaultSchema("migrations")
                .createSchemas(true)
                .outOfOrder(true)
                .load()
                .migrate();
        execute(half, """
                insert into foundation.organisation (single, name, nation, zone, brand)
                values (true, 'Dunmere District Council', 'ENGLAND_AND_WALES', 'Europe/London', '#14566a')
                """);
        execute(half, TrailGuard.sql());
        execute("alter database " + half + " rename to " + template);
    }

    private List<String> databases() {
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url("postgres"), user, password);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private void execute(String sql) {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String migrations() {
        try {
            var sum = new CRC32();
            sum.update(TrailGuard.sql().getBytes());
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql")) {
                sum.update(String.valueOf(file.getFilename()).getBytes());
                sum.update(file.getContentAsByteArray());
            }
            return HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
