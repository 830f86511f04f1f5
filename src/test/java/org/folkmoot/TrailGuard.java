package org.folkmoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes the tests' database refuse a commit that changes a room's table without an entry in the trail. The tables that
 * may stand in {@code trail-exceptions.txt}, each with its reason.
 */
public final class TrailGuard {

    private TrailGuard() {}

    /** What puts the guard on every table there is. */
    public static String sql() {
        return """
                create or replace function archive.needs_entry() returns trigger language plpgsql as $$
                begin
                    if not exists (select from archive.trail where txid = pg_current_xact_id()) then
                        raise exception 'No entry in the trail for % on %.%',
                            lower(tg_op), tg_table_schema, tg_table_name;
                    end if;
                    return null;
                end $$;
                do $$
                declare t record;
                begin
                    for t in
                        select n.nspname as room, c.relname as name
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'practice')
                          and n.nspname not like 'pg_%'
                          and n.nspname || '.' || c.relname not in ('archive.trail', EXCEPTIONS)
                    loop
                        execute format('create constraint trigger trail_guard after insert or update or delete on %I.%I
                            deferrable initially deferred for each row execute function archive.needs_entry()',
                            t.room, t.name);
                    end loop;
                end $$;
                """.replace(
                "EXCEPTIONS",
                exceptions().keySet().stream().map(table -> "'" + table + "'").collect(Collectors.joining(", ")));
    }

    /** Table and reason. */
    static Map<String, String> exceptions() {
        var exceptions = new LinkedHashMap<String, String>();
        for (var line : lines()) {
            var parts = line.split(":\\s+", 2);
            if (parts.length != 2 || parts[1].isBlank()) {
                throw new IllegalStateException("An exception needs its reason: " + line);
            }
            exceptions.put(parts[0].strip(), parts[1].strip());
        }
        return exceptions;
    }

    private static List<String> lines() {
        try {
            var text = new ClassPathResource("trail-exceptions.txt").getContentAsString(StandardCharsets.UTF_8);
            return new ArrayList<>(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
