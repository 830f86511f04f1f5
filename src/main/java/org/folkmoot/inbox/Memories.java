package org.folkmoot.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What networks let us keep of their members for a while only. */
@Repository
class Memories {

    private static final String OF_NETWORK = """
            inbox.item i join inbox.conversation c on c.id = i.conversation_id
                join inbox.resident r on r.id = c.resident_id
            where r.network = :network and not i.ours and i.received_at < :before
            """;

    private final JdbcClient jdbc;

    Memories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Residents' words, earlier versions and what moderation kept of them too. @return in how many places they stood */
    int forgetTexts(String network, Instant receivedBefore, Instant now) {
        return change(
                        "delete from inbox.revision where item_id in (select i.id from " + OF_NETWORK + ")",
                        network,
                        receivedBefore)
                + change(
                        "update inbox.moderation set text = '' where text <> '' and item_id in (select i.id from "
                                + OF_NETWORK + ")",
                        network,
                        receivedBefore)
                + jdbc.sql("update inbox.item set text = '', forgotten_at = :now where id in (select i.id from "
                                + OF_NETWORK + " and i.forgotten_at is null)")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("network", network)
                        .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /** Of direct messages to which nobody waits for an answer; ours from the network itself too. @return how many */
    int forgetMessages(Instant receivedBefore, Instant now) {
        var old = """
                select i.id from inbox.item i join inbox.conversation c on c.id = i.conversation_id
                where c.direct and c.waiting_since is null and i.received_at < :before and i.forgotten_at is null
                """;
        jdbc.sql("delete from inbox.revision where item_id in (" + old + ")")
                .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("update inbox.item set text = '', forgotten_at = :now where id in (" + old + ")")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Names and handles. @return in how many places they stood */
    int forgetNames(String network, Instant shownBefore, Instant now) {
        return change(
                        "update inbox.item set author = '' where author <> '' and id in (select i.id from " + OF_NETWORK
                                + ")",
                        network,
                        shownBefore)
                + change(
                        "update inbox.moderation set author = '', handle = null where author <> '' and item_id in"
                                + " (select i.id from " + OF_NETWORK + ")",
                        network,
                        shownBefore)
                + jdbc.sql("""
                                update inbox.resident set name = '', handle = null, forgotten_at = :now
                                where network = :network and forgotten_at is null and named_at < :before
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("network", network)
                        .param("before", shownBefore.atOffset(ZoneOffset.UTC))
                        .update();
    }

    private int change(String sql, String network, Instant before) {
        return jdbc.sql(sql)
                .param("network", network)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
