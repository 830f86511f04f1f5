package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a round found, frozen when it was signed off.
 *
 * @param before the title of the round before, with which it is compared; null for the first
 */
public record AuditReport(@Nullable String before, List<Entry> entries) {

    /**
     * An account of the round.
     *
     * @param answered whether its owner looked; otherwise it is as Folkmoot saw it at the sign-off
     * @param percentBefore its score in the round before; null where it was not part of it
     * @param fresh check keys found now and not before
     * @param mended check keys found before and not now
     */
    public record Entry(
            UUID account,
            AuditLine.Frozen sheet,
            boolean answered,
            String by,
            @Nullable Integer percentBefore,
            List<String> fresh,
            List<String> mended) {}

    static AuditReport of(List<Entry> now, @Nullable AuditReport before, @Nullable String title) {
        var earlier = new HashMap<UUID, AuditLine.Frozen>();
        if (before != null) {
            before.entries().forEach(entry -> earlier.put(entry.account(), entry.sheet()));
        }
        return new AuditReport(
                title,
                now.stream()
                        .map(entry -> compared(entry, earlier.get(entry.account())))
                        .toList());
    }

    private static Entry compared(Entry now, AuditLine.@Nullable Frozen then) {
        if (then == null) {
            return now;
        }
        var fresh = new ArrayList<>(now.sheet().findings().keySet());
        fresh.removeAll(then.findings().keySet());
        var mended = new ArrayList<>(then.findings().keySet());
        mended.removeAll(now.sheet().findings().keySet());
        return new Entry(
                now.account(),
                now.sheet(),
                now.answered(),
                now.by(),
                then.percent(),
                List.copyOf(fresh),
                List.copyOf(mended));
    }

    public int answered() {
        return (int) entries.stream().filter(Entry::answered).count();
    }

    public int findings() {
        return entries.stream()
                .mapToInt(entry -> entry.sheet().findings().size())
                .sum();
    }

    public int critical() {
        return entries.stream()
                .mapToInt(entry -> entry.sheet().critical().size())
                .sum();
    }

    public int fresh() {
        return entries.stream().mapToInt(entry -> entry.fresh().size()).sum();
    }

    public int mended() {
        return entries.stream().mapToInt(entry -> entry.mended().size()).sum();
    }

    public int percent() {
        var passed = entries.stream().mapToInt(entry -> entry.sheet().passed()).sum();
        var asked =
                entries.stream().mapToInt(entry -> entry.sheet().applicable()).sum();
        return asked == 0 ? 100 : passed * 100 / asked;
    }

    /** How often each check was found wanting, by its key. */
    public Map<String, Integer> byCheck() {
        var counts = new TreeMap<String, Integer>();
        entries.forEach(entry -> entry.sheet().findings().keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
        return counts;
    }
}
