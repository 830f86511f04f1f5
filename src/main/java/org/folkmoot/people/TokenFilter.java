package org.folkmoot.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer fmt_…} (RFC 6750 section 2.1; never in the address). */
@Component
class TokenFilter extends OncePerRequestFilter {

    private final Tokens tokens;
    private final PracticeDoor practice;

    TokenFilter(Tokens tokens, PracticeDoor practice) {
        this.tokens = tokens;
        this.practice = practice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearer(request)
                .flatMap(tokens::authenticate)
                .filter(token -> !tokens.practice(token.id()) || practice.open(request))
                .ifPresent(
                        token -> SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(token, null))));
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }
}
