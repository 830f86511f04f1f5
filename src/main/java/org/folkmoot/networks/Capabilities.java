package org.folkmoot.networks;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a connector can do, each with its proof, and why it cannot do the rest. */
public final class Capabilities {

    private record Entry(Capability capability, Proof proof) {}

    private final Map<Class<? extends Capability>, Entry> present = new HashMap<>();
    private final Map<Class<? extends Capability>, Availability.Why> missing = new HashMap<>();

    public <C extends Capability> Capabilities with(Class<C> type, C capability, Proof proof) {
        present.put(type, new Entry(capability, proof));
        return this;
    }

    public Capabilities without(Class<? extends Capability> type, Availability.Why why) {
        missing.put(type, why);
        return this;
    }

    /** What a full sign-in allows. */
    public Set<Right> rights() {
        var rights = EnumSet.noneOf(Right.class);
        present.keySet().forEach(type -> needs(type).ifPresent(rights::add));
        return rights;
    }

    public Set<Class<?>> types() {
        return Set.copyOf(present.keySet());
    }

    <C extends Capability> Availability<C> get(Class<C> type) {
        var entry = present.get(type);
        return entry == null
                ? new Availability.Missing<>(missing.getOrDefault(type, Availability.Why.NOT_BUILT))
                : new Availability.Present<>(type.cast(entry.capability()));
    }

    Proof proof(Class<? extends Capability> type) {
        var entry = present.get(type);
        if (entry == null) {
            throw new IllegalArgumentException("Not present: " + type.getSimpleName());
        }
        return entry.proof();
    }

    static Optional<Right> needs(Class<? extends Capability> type) {
        if (type == Publishes.class || type == Reconciles.class || type == Deletes.class || type == Edits.class) {
            return Optional.of(Right.PUBLISH);
        }
        if (type == Replies.class) {
            return Optional.of(Right.REPLY);
        }
        if (type == ReadsPosts.class) {
            return Optional.of(Right.READ_POSTS);
        }
        if (type == ReadsComments.class || type == Receives.class) {
            return Optional.of(Right.READ_COMMENTS);
        }
        if (type == Messages.class) {
            return Optional.of(Right.MESSAGE);
        }
        if (type == Moderates.class
                || type == Blocks.class
                || type == Mutes.class
                || type == Reports.class
                || type == KeepsLists.class) {
            return Optional.of(Right.MODERATE);
        }
        return type == Measures.class ? Optional.of(Right.MEASURE) : Optional.empty();
    }
}
