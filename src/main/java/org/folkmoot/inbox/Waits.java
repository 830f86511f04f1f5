package org.folkmoot.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.hours.Hours;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long residents wait; the one place that starts and stops the reply clock. */
@Repository
class Waits {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Hours hours;
    private final Ids ids;

    Waits(JdbcClient jdbc, Conversations conversations, Hours hours, Ids ids) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.hours = hours;
        this.ids = ids;
    }

    InboxSettings settings() {
        return jdbc.sql("select * from inbox.settings")
                .query((rs, n) -> new InboxSettings(
                        Duration.ofMinutes(rs.getInt("target_minutes")),
                        rs.getInt("message_days"),
                        rs.getInt("first_block_days"),
                        rs.getInt("later_block_days")))
                .optional()
                .orElse(InboxSettings.DEFAULT);
    }

    void save(InboxSettings settings) {
        jdbc.sql("""
                        insert into inbox.settings (single, target_minutes) values (true, :minutes)
                        on conflict (single) do update set target_minutes = excluded.target_minutes
                        """).param("minutes", settings.target().toMinutes()).update();
        conversations.waiting().forEach(conversation -> {
            var since = conversation.waitingSince();
            if (since != null) {
                begin(conversation, since);
            }
        });
    }

    /** All in days. */
    void keep(int messages, int firstBlock, int laterBlock) {
        jdbc.sql("""
                        insert into inbox.settings (single, target_minutes, message_days, first_block_days, later_block_days)
                        values (true, :minutes, :messages, :first, :later)
                        on conflict (single) do update
                        set message_days = excluded.message_days, first_block_days = excluded.first_block_days,
                            later_block_days = excluded.later_block_days
                        """)
                .param("minutes", InboxSettings.DEFAULT.target().toMinutes())
                .param("messages", messages)
                .param("first", firstBlock)
                .param("later", laterBlock)
                .update();
    }

    /** The clock runs since the first words that nobody has answered; later words do not start it anew. */
    void start(Conversation conversation, Instant since) {
        var running = conversation.waitingSince();
        if (running == null || since.isBefore(running)) {
            begin(conversation, since);
        }
    }

    private void begin(Conversation conversation, Instant since) {
        var due = hours.due(since, settings().target());
        conversations.waits(conversation.id(), since, due);
        var changed = jdbc.sql("""
                        update inbox.wait set since = :since, due_at = :due
                        where conversation_id = :conversation and ended_at is null
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("conversation", conversation.id().value())
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into inbox.wait (id, conversation_id, account_id, since, due_at)
                            values (:id, :conversation, :account, :since, :due)
                            """)
                    .param("id", ids.next())
                    .param("conversation", conversation.id().value())
                    .param("account", conversation.account().value())
                    .param("since", since.atOffset(ZoneOffset.UTC))
                    .param("due", due.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void stop(Conversation conversation, Instant at, Wait.End by) {
        conversations.waits(conversation.id(), null, null);
        jdbc.sql("""
                        update inbox.wait set ended_at = greatest(:at, since), ended_by = :by
                        where conversation_id = :conversation and ended_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("conversation", conversation.id().value())
                .update();
    }

    /** Those that were promised an answer inside the span. */
    List<Wait> due(List<UUID> accounts, Instant from, Instant until) {
        return jdbc.sql("""
                        select account_id, since, due_at, ended_at, ended_by from inbox.wait
                        where due_at >= :from and due_at < :until and account_id = any(:accounts) order by due_at, id
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((rs, n) -> {
                    var by = rs.getString("ended_by");
                    return new Wait(
                            new AccountId(rs.getObject("account_id", UUID.class)),
                            rs.getObject("since", OffsetDateTime.class).toInstant(),
                            rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                            Conversations.instant(rs, "ended_at"),
                            by == null ? null : Wait.End.valueOf(by));
                })
                .list();
    }
}
