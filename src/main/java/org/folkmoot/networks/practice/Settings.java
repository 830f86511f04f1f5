package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What whoever runs the practice networks has set: the time, faults, limits, and where webhooks go. */
public final class Settings {

    private static final String CLOCK = "clock";
    private static final String LIMITS = "limits";

    /** An armed fault that has just been used up. */
    public record Armed(PracticeFault fault, Duration delay) {}

    public record Webhook(String callback, boolean subscribed) {}

    private final Database database;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private volatile Duration latency = Duration.ZERO;

    Settings(Database database) {
        this.database = database;
    }

    /**
     * The time on the practice networks; posts get it as their own. No finer than the database keeps it: rounded there, a
     * post would come out a little later than now, and would not be shown at once.
     */
    public Instant now() {
        return read(CLOCK).map(Instant::parse).orElseGet(Instant::now).truncatedTo(ChronoUnit.MICROS);
    }

    public void clock(@Nullable Instant now) {
        write(CLOCK, now == null ? null : now.toString());
    }

    public boolean limited() {
        return read(LIMITS).isEmpty();
    }

    public void limits(boolean on) {
        write(LIMITS, on ? null : "off");
    }

    /** How long every answer takes, as over a distance; forgotten when the process ends. */
    public Duration latency() {
        return latency;
    }

    public void latency(Duration latency) {
        this.latency = latency;
    }

    /**
     * @param operation method and last part of the path, such as {@code POST feed}; empty for every call
     * @param spared how many such calls go well before
     */
    public void arm(Network network, PracticeFault fault, String operation, int spared, int times, Duration delay) {
        database.jdbc
                .sql("""
                        insert into practice.fault (network, kind, operation, spared, remaining, delay_seconds)
                        values (:network, :kind, :operation, :spared, :times, :delay)
                        """)
                .param("network", network.key())
                .param("kind", fault.name())
                .param("operation", operation)
                .param("spared", spared)
                .param("times", times)
                .param("delay", delay.toSeconds())
                .update();
    }

    /** What somebody has written into an account's profile, in the network's own fields: the note {@code profile.<id>}. */
    public Optional<ObjectNode> profile(Network network, String account) {
        var note = note(network, "profile." + account);
        return note.isEmpty() ? Optional.empty() : Optional.of((ObjectNode) Json.read(note));
    }

    /** What a network behaves like, where it can behave in several ways; empty for its usual one. */
    public String manner(Network network) {
        return read(network.key() + ".manner").orElse("");
    }

    public void manner(Network network, String manner) {
        write(network.key() + ".manner", manner.isEmpty() ? null : manner);
    }

    /** What a network keeps beside posts and people, in its own form; empty for nothing. */
    public String note(Network network, String key) {
        return read(network.key() + ".note." + key).orElse("");
    }

    public void note(Network network, String key, String value) {
        write(network.key() + ".note." + key, value.isEmpty() ? null : value);
    }

    /** Uses up one time of the oldest armed fault that fits. */
    public Optional<Armed> take(Network network, String operation) {
        return database.jdbc
                .sql("""
                        update practice.fault set spared = spared - 1,
                          remaining = remaining - case when spared > 0 then 0 else 1 end
                        where id = (select id from practice.fault
                                    where network = :network and remaining > 0
                                      and (operation = '' or operation = :operation)
                                    order by id limit 1 for update)
                        returning kind, delay_seconds, spared < 0 as due
                        """)
                .param("network", network.key())
                .param("operation", operation)
                .query((rs, n) -> rs.getBoolean("due")
                        ? Optional.of(new Armed(
                                PracticeFault.valueOf(rs.getString("kind")),
                                Duration.ofSeconds(rs.getLong("delay_seconds"))))
                        : Optional.<Armed>empty())
                .optional()
                .flatMap(armed -> armed);
    }

    public void disarm() {
        database.jdbc.sql("delete from practice.fault").update();
    }

    public void webhook(String page, String callback) {
        database.jdbc.sql("""
                        insert into practice.webhook (page, callback, subscribed) values (:page, :callback, false)
                        on conflict (page) do update set callback = excluded.callback
                        """).param("page", page).param("callback", callback).update();
    }

    /** @return false when no app has named an address for this page */
    public boolean subscribe(String page) {
        return database.jdbc
                        .sql("update practice.webhook set subscribed = true where page = :page")
                        .param("page", page)
                        .update()
                == 1;
    }

    public Optional<Webhook> webhook(String page) {
        return database.jdbc
                .sql("select callback, subscribed from practice.webhook where page = :page")
                .param("page", page)
                .query((rs, n) -> new Webhook(rs.getString("callback"), rs.getBoolean("subscribed")))
                .optional();
    }

    /** Every answer asks for several of them, and nobody else writes them. */
    private Optional<String> read(String key) {
        return known.computeIfAbsent(key, this::kept);
    }

    private Optional<String> kept(String key) {
        return database.jdbc
                .sql("select value from practice.setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    private void write(String key, @Nullable String value) {
        keep(key, value);
        known.put(key, Optional.ofNullable(value));
    }

    private void keep(String key, @Nullable String value) {
        if (value == null) {
            database.jdbc
                    .sql("delete from practice.setting where key = :key")
                    .param("key", key)
                    .update();
            return;
        }
        database.jdbc.sql("""
                        insert into practice.setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).param("key", key).param("value", value).update();
    }
}
