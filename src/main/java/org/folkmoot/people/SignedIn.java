package org.folkmoot.people;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of a request that carries one of our sessions or access tokens. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final @Nullable UUID session;

    /** @param session the session of the request; null for a token */
    public SignedIn(Actor actor, @Nullable UUID session) {
        super(List.of());
        this.actor = actor;
        this.session = session;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Nullable
    UUID session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
