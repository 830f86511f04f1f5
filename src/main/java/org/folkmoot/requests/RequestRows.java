package org.folkmoot.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests with their answers. */
@Repository
class RequestRows {

    private static final String SELECT = """
            select r.id, r.number, r.requester_id, r.status, r.reviewer_id, r.started_at, r.submitted_at, r.due_at,
                r.account_id, r.version
            from requests.request r
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RequestId id, PersonId requester, Instant at) {
        jdbc.sql("""
                        insert into requests.request (id, requester_id, status, started_at)
                        values (:id, :requester, 'DRAFT', :at)
                        """)
                .param("id", id.value())
                .param("requester", requester.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(this::request)
                .optional();
    }

    /** Locked for this transaction, so that two people never take the same step. */
    Optional<Request> lock(RequestId id) {
        return jdbc.sql(SELECT + " where r.id = :id for update")
                .param("id", id.value())
                .query(this::request)
                .optional();
    }

    Optional<Request> byAccount(AccountId account) {
        return jdbc.sql(SELECT + " where r.account_id = :account order by r.number desc limit 1")
                .param("account", account.value())
                .query(this::request)
                .optional();
    }

    /** Newest first; null fits all. */
    Slice<Request> list(List<RequestStatus> statuses, @Nullable PersonId requester, @Nullable String after, int limit) {
        var key = Slice.key(after, 1);
        var rows = jdbc.sql(SELECT + """
                         where r.status in (:statuses) and (:anybody or r.requester_id = :requester)
                            and (:first or r.number < :number)
                        order by r.number desc limit :limit
                        """)
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .param("anybody", requester == null)
                .param("requester", requester == null ? null : requester.value(), java.sql.Types.OTHER)
                .param("first", key.isEmpty())
                .param("number", key.map(k -> number(k.getFirst())).orElse(0))
                .param("limit", limit + 1)
                .query(this::request)
                .list();
        return Slice.of(rows, limit, request -> List.of(String.valueOf(request.number())));
    }

    int count(List<RequestStatus> statuses, @Nullable PersonId requester) {
        return jdbc.sql("""
                        select count(*) from requests.request
                        where status in (:statuses) and (:anybody or requester_id = :requester)
                        """)
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .param("anybody", requester == null)
                .param("requester", requester == null ? null : requester.value(), java.sql.Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /**
     * How many open steps wait for the person.
     *
     * @param shared statuses whose step waits for everybody with a right that the person has
     */
    int waiting(PersonId person, List<RequestStatus> shared) {
        return jdbc.sql("""
                        select count(*) from requests.request r
                            join requests.step s on s.request_id = r.id and s.closed_at is null
                        where s.person_id = :person
                            or (s.person_id is null and r.status in (:shared)
                                and not (r.status in ('DECISION', 'APPEAL') and (r.requester_id = :person
                                    or (r.status = 'APPEAL' and exists (select from requests.decision d
                                        where d.request_id = r.id and d.person_id = :person)))))
                        """)
                .param("person", person.value())
                .param(
                        "shared",
                        shared.isEmpty()
                                ? List.of("NONE")
                                : shared.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** Others that ask for the same handle on the same network and are not refused or withdrawn. */
    List<Request> sameHandle(String network, String handle, RequestId except) {
        return jdbc.sql(SELECT + """
                         where r.id <> :id and r.status not in ('REFUSED', 'WITHDRAWN', 'USE_EXISTING')
                            and exists (select from requests.answer a where a.request_id = r.id
                                and a.question = 'HANDLE'
                                and ltrim(lower(left(a.value, 200)), '@') = ltrim(lower(:handle), '@'))
                            and exists (select from requests.answer a where a.request_id = r.id
                                and a.question = 'NETWORK' and a.value = :network)
                        order by r.number
                        """)
                .param("id", except.value())
                .param("handle", handle.strip())
                .param("network", network)
                .query(this::request)
                .list();
    }

    void save(RequestId id, Map<Question, String> answers) {
        answers.forEach((question, value) -> jdbc.sql("""
                        insert into requests.answer (request_id, question, value) values (:id, :question, :value)
                        on conflict (request_id, question) do update set value = excluded.value
                        """)
                .param("id", id.value())
                .param("question", question.name())
                .param("value", value)
                .update());
    }

    void move(RequestId id, RequestStatus status) {
        jdbc.sql("update requests.request set status = :status, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .update();
    }

    void submitted(RequestId id, Instant at, Instant dueAt) {
        jdbc.sql("update requests.request set submitted_at = :at, due_at = :due where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .param("due", utc(dueAt))
                .update();
    }

    void due(RequestId id, Instant dueAt) {
        jdbc.sql("update requests.request set due_at = :due where id = :id")
                .param("id", id.value())
                .param("due", utc(dueAt))
                .update();
    }

    void review(RequestId id, @Nullable PersonId reviewer) {
        jdbc.sql("update requests.request set reviewer_id = :reviewer where id = :id")
                .param("id", id.value())
                .param("reviewer", reviewer == null ? null : reviewer.value(), java.sql.Types.OTHER)
                .update();
    }

    void open(RequestId id, AccountId account) {
        jdbc.sql("update requests.request set account_id = :account where id = :id")
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    private Request request(ResultSet rs, int n) throws SQLException {
        var id = new RequestId(rs.getObject("id", UUID.class));
        var reviewer = rs.getObject("reviewer_id", UUID.class);
        var account = rs.getObject("account_id", UUID.class);
        return new Request(
                id,
                rs.getInt("number"),
                new PersonId(rs.getObject("requester_id", UUID.class)),
                RequestStatus.valueOf(rs.getString("status")),
                answers(id),
                reviewer == null ? null : new PersonId(reviewer),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(rs, "submitted_at"),
                instant(rs, "due_at"),
                account == null ? null : new AccountId(account),
                rs.getInt("version"));
    }

    private Answers answers(RequestId id) {
        var answers = new EnumMap<Question, String>(Question.class);
        jdbc.sql("select question, value from requests.answer where request_id = :id")
                .param("id", id.value())
                .query(rs -> {
                    Question.of(rs.getString("question")).ifPresent(question -> answers.put(question, value(rs)));
                });
        return new Answers(answers);
    }

    private static String value(ResultSet rs) {
        try {
            return rs.getString("value");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String mark) {
        return mark.matches("\\d{1,9}") ? Integer.parseInt(mark) : 0;
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
