package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.TestPostgres;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void refusesAUserWhoMayNotMakeTheTables() {
        var made = TestPostgres.empty();

        var looker = new Database(made.url() + "?options=-c%20role%3Dpg_monitor", made.user(), made.password());

        looker.refuseUnlessFit();
        assertThat(refusal(() -> looker.refuseUnlessOpenTo(Kind.REAL))).isEqualTo("installation.start.database-rights");
    }

    @Test
    void refusesTheDemonstrationsDatabaseForRealWork() throws Exception {
        var made = TestPostgres.migrated();
        var database = new Database(made.url(), made.user(), made.password());
        execute(made, "insert into installation.kind (single, kind) values (true, 'demonstration')");

        database.refuseUnlessOpenTo(Kind.DEMONSTRATION);
        assertThat(refusal(() -> database.refuseUnlessOpenTo(Kind.REAL))).isEqualTo("installation.start.database-kind");
    }

    @Test
    void takesADatabaseInWhichNothingIsYet() {
        var made = TestPostgres.empty();

        new Database(made.url(), made.user(), made.password()).refuseUnlessOpenTo(Kind.REAL);
    }

    private static String refusal(ThrowingCallable asked) {
        return catchThrowableOfType(CannotStart.class, asked).problem().key();
    }

    private static void execute(TestPostgres.Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
