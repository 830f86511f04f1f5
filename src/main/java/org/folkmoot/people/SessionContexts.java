package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.folkmoot.foundation.Actor;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, from our own session table; asked only when a request wants to know. */
@Component
class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;
    private final Persons persons;
    private final PracticeDoor practice;

    SessionContexts(Sessions sessions, Persons persons, PracticeDoor practice) {
        this.sessions = sessions;
        this.persons = persons;
        this.practice = practice;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    /** Sessions are opened and ended by signing in and out, never by the end of a request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.value(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return SessionCookie.value(request)
                .flatMap(sessions::find)
                .filter(session -> session.proof() != Proof.CODE_DUE)
                .filter(session -> session.proof() != Proof.PRACTICE || practice.open(request))
                .flatMap(session -> persons.find(session.person()).map(person -> signedIn(session, person)))
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SignedIn signedIn(Session session, Person person) {
        var actor = new Actor.Person(
                person.id().value(), person.name(), session.proof().twoFactors());
        return new SignedIn(actor, session.id());
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private SecurityContext context;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = source.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return !(get().getAuthentication() instanceof SignedIn);
        }
    }
}
