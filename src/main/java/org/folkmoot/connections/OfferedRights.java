package org.folkmoot.connections;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Capability;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Right;

/** What a full sign-in to a network would allow; anything less is shown as missing. */
final class OfferedRights {

    private OfferedRights() {}

    static Set<Right> of(Connector connector) {
        var offered = EnumSet.noneOf(Right.class);
        for (var right : Right.values()) {
            if (capabilities(right).stream().anyMatch(type -> present(connector, type))) {
                offered.add(right);
            }
        }
        return offered;
    }

    private static List<Class<? extends Capability>> capabilities(Right right) {
        return switch (right) {
            case PUBLISH -> List.of(Publishes.class);
            case READ_POSTS -> List.of(ReadsPosts.class);
            case READ_COMMENTS -> List.of(ReadsComments.class, Receives.class);
            case REPLY -> List.of(Replies.class);
            case MEASURE -> List.of(Measures.class);
        };
    }

    private static boolean present(Connector connector, Class<? extends Capability> type) {
        return connector.get(type) instanceof Availability.Present;
    }
}
