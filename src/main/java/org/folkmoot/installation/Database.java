package org.folkmoot.installation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL database and how to get in; {@code user} and {@code password} are empty where the URL says them. */
record Database(String url, String user, String password) {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    /** Takes {@code postgresql://user:password@host:port/name} as well as a JDBC URL. */
    static Database parse(String text) {
        if (text.startsWith("jdbc:postgresql://")) {
            return new Database(text, "", "");
        }
        try {
            var uri = URI.create(text);
            var path = uri.getPath() == null ? "" : uri.getPath();
            if (text.matches("postgres(ql)?://.*") && uri.getHost() != null && path.length() > 1) {
                var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                var user = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
                return new Database(
                        "jdbc:postgresql://" + uri.getHost() + port + path + query,
                        decoded(user[0]),
                        user.length == 2 ? decoded(user[1]) : "");
            }
        } catch (IllegalArgumentException e) {
            // the same answer
        }
        throw new CannotStart("bad-database-url");
    }

    /** Connects once, so that a wrong password or an old server is said in a sentence. */
    void refuseUnlessFit() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('server_encoding')")) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST || major > NEWEST) {
                throw new CannotStart("database-version", Map.of("found", String.valueOf(major)));
            }
            rows.next();
            if (!rows.getString(1).equals("UTF8")) {
                throw new CannotStart("database-encoding", Map.of("found", rows.getString(1)));
            }
        } catch (SQLException e) {
            throw new CannotStart("database-unreachable", Map.of("said", String.valueOf(e.getMessage())));
        }
    }

    /** Before an installation is opened on it; who only reads the trail needs no such right. */
    void refuseUnlessOpenTo(Kind asked) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            refuseWithoutRights(statement);
            refuseOtherKind(statement, asked);
        } catch (SQLException e) {
            throw new CannotStart("database-unreachable", Map.of("said", String.valueOf(e.getMessage())));
        }
    }

    private static void refuseWithoutRights(Statement statement) throws SQLException {
        var rows = statement.executeQuery("""
                select has_database_privilege(current_database(), 'CREATE'), current_database(), current_user
                """);
        rows.next();
        if (!rows.getBoolean(1)) {
            throw new CannotStart("database-rights", Map.of("database", rows.getString(2), "user", rows.getString(3)));
        }
    }

    /** {@link KindMark} has the last word; here it is said before anything is started. */
    private static void refuseOtherKind(Statement statement, Kind asked) throws SQLException {
        var marked = statement.executeQuery("select to_regclass('installation.kind') is not null");
        marked.next();
        if (!marked.getBoolean(1)) {
            return;
        }
        var found = statement.executeQuery("select kind from installation.kind");
        if (found.next() && !found.getString(1).equals(asked.mark())) {
            throw new CannotStart("database-kind", Map.of("found", found.getString(1), "asked", asked.mark()));
        }
    }

    private Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
