package org.folkmoot.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Tasks {

    private static final String SELECT = """
            select id, account_id, kind, request_id, closure_id, person_id, due_on, done_at, done_by, note
            from requests.task
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Task> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Tasks::task)
                .optional();
    }

    List<Task> ofRequest(RequestId request) {
        return jdbc.sql(SELECT + " where request_id = :id order by place")
                .param("id", request.value())
                .query(Tasks::task)
                .list();
    }

    List<Task> ofClosure(UUID closure) {
        return jdbc.sql(SELECT + " where closure_id = :id order by place")
                .param("id", closure)
                .query(Tasks::task)
                .list();
    }

    List<Task> ofAccount(AccountId account) {
        return jdbc.sql(SELECT + " where account_id = :id order by closure_id nulls first, place")
                .param("id", account.value())
                .query(Tasks::task)
                .list();
    }

    /** Open and due soonest first. @param handlers with those that belong to whoever looks after requests */
    List<Task> open(PersonId person, boolean handlers) {
        return jdbc.sql(SELECT + """
                         where done_at is null and (person_id = :person or (:handlers and person_id is null))
                          and not exists (
                              select from requests.closure where account_id = task.account_id and closed)
                        order by due_on, place
                        """)
                .param("person", person.value())
                .param("handlers", handlers)
                .query(Tasks::task)
                .list();
    }

    /** Open, of accounts that are not closed. */
    List<Task> open() {
        return jdbc.sql(SELECT + """
                         where done_at is null and not exists (
                             select from requests.closure where account_id = task.account_id and closed)
                        order by account_id, place
                        """).query(Tasks::task).list();
    }

    /** Who had to be trained for which account, newest first. */
    List<Task> trainings() {
        return jdbc.sql(SELECT + " where kind in ('TRAIN_OWNER', 'TRAIN_DEPUTY') order by done_at desc nulls last")
                .query(Tasks::task)
                .list();
    }

    void add(Task task) {
        jdbc.sql("""
                        insert into requests.task
                            (id, account_id, kind, place, request_id, closure_id, person_id, due_on)
                        values (:id, :account, :kind, :place, :request, :closure, :person, :due)
                        """)
                .param("id", task.id())
                .param("account", task.account().value())
                .param("kind", task.kind().name())
                .param("place", task.kind().ordinal())
                .param("request", task.request() == null ? null : task.request().value(), java.sql.Types.OTHER)
                .param("closure", task.closure(), java.sql.Types.OTHER)
                .param("person", task.person() == null ? null : task.person().value(), java.sql.Types.OTHER)
                .param("due", task.dueOn())
                .update();
    }

    void done(UUID id, String by, String note, Instant at) {
        jdbc.sql("update requests.task set done_at = :at, done_by = :by, note = :note where id = :id")
                .param("id", id)
                .param("by", by)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Task task(ResultSet rs, int n) throws SQLException {
        var request = rs.getObject("request_id", UUID.class);
        var person = rs.getObject("person_id", UUID.class);
        var done = rs.getObject("done_at", OffsetDateTime.class);
        return new Task(
                rs.getObject("id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                TaskKind.valueOf(rs.getString("kind")),
                request == null ? null : new RequestId(request),
                rs.getObject("closure_id", UUID.class),
                person == null ? null : new PersonId(person),
                rs.getObject("due_on", LocalDate.class),
                done == null ? null : done.toInstant(),
                rs.getString("done_by"),
                rs.getString("note"));
    }
}
