package org.folkmoot.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemotePost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on an account on its network, whoever posted it. */
@Component
class Feeds {

    private static final int MOST_PAGES = 5;

    private final Connections connections;
    private final Networks networks;

    Feeds(Connections connections, Networks networks) {
        this.connections = connections;
        this.networks = networks;
    }

    /** Newest first, without replies; empty where the network does not list posts or does not answer. */
    Optional<List<RemotePost>> since(Connection connection, Instant since) {
        if (!connection.connected() || !connection.health().usable()) {
            return Optional.empty();
        }
        var reads = networks.connector(connection.network()).get(ReadsPosts.class, connection.granted());
        return switch (reads) {
            case Availability.Present<ReadsPosts>(var posts) -> pages(connection, posts, since);
            case Availability.Missing<ReadsPosts> ignored -> Optional.empty();
        };
    }

    private Optional<List<RemotePost>> pages(Connection connection, ReadsPosts reads, Instant since) {
        var posts = new ArrayList<RemotePost>();
        @Nullable String next = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (reads.posts(connections.session(connection.id()), next, since)) {
                case Answer.Got<Page<RemotePost>>(var got) -> {
                    got.items().stream().filter(post -> post.parent() == null).forEach(posts::add);
                    next = got.next();
                }
                case Answer.Failed<Page<RemotePost>> ignored -> {
                    return Optional.empty();
                }
            }
            if (next == null) {
                break;
            }
        }
        return Optional.of(posts);
    }
}
