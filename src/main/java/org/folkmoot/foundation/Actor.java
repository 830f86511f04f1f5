package org.folkmoot.foundation;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts. Every command takes one, whether it comes from a screen, the REST API or a job; permission and trail look at
 * it there and nowhere else.
 */
public sealed interface Actor {

    /** What the trail prints; a name at the time of the act. */
    String name();

    /** The user behind the act: the person, or the owner of a token; a job has none. */
    Optional<UUID> person();

    /** A signed-in user. {@code twoFactors} is true when this session proved a second factor. */
    record Person(UUID id, String name, boolean twoFactors) implements Actor {
        @Override
        public Optional<UUID> person() {
            return Optional.of(id);
        }
    }

    /** A personal access token: its owner's permissions cut down to {@code scopes}. */
    record Token(UUID id, UUID owner, String name, java.util.Set<String> scopes) implements Actor {
        @Override
        public Optional<UUID> person() {
            return Optional.of(owner);
        }
    }

    /** Folkmoot itself, by the name of the job, or the person at the console of the server. */
    record Job(String name) implements Actor {
        @Override
        public Optional<UUID> person() {
            return Optional.empty();
        }
    }
}
