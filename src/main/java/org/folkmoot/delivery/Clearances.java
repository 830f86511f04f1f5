package org.folkmoot.delivery;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the room that answers for a source. */
@Component
class Clearances {

    // Asked for late: the rooms that implement the socket also call this one.
    private final ObjectProvider<Clearance> rooms;
    private volatile Map<String, Clearance> byKind = Map.of();

    Clearances(ObjectProvider<Clearance> rooms) {
        this.rooms = rooms;
    }

    Clearance of(Source source) {
        if (byKind.isEmpty()) {
            byKind = rooms.stream().collect(Collectors.toMap(Clearance::kind, Function.identity()));
        }
        var room = byKind.get(source.kind());
        if (room == null) {
            throw new IllegalArgumentException("No room answers for deliveries of " + source.kind());
        }
        return room;
    }
}
