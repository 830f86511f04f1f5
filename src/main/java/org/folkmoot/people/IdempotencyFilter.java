package org.folkmoot.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on writes of the API: the first request is carried out, the same request with the same key
 * within 24 hours gets the same answer, another request with that key is refused (422). A key of which the first request
 * has no answer yet, or never got one, is answered with 409: nobody knows whether it was carried out, so it is not
 * carried out again.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_KEY = 255;

    private final Answers answers;
    private final ApiProblems problems;

    IdempotencyFilter(Answers answers, ApiProblems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        var token = token();
        if (key == null || token.isEmpty() || !WRITES.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "people.api.key");
        } else {
            once(token.get(), key, request, response, chain);
        }
    }

    private void once(
            UUID token, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var readable = multipart(request) ? request : new RepeatableRequest(request);
        var hash = hash(readable);
        if (answers.reserve(token, key, hash)) {
            carryOut(token, key, readable, response, chain, hash);
            return;
        }
        var earlier = answers.find(token, key);
        if (earlier.isPresent() && !MessageDigest.isEqual(earlier.get().request(), hash)) {
            problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "people.api.key-reused");
        } else if (earlier.isEmpty() || earlier.get().status() == null) {
            problems.write(response, HttpStatus.CONFLICT, "people.api.key-open");
        } else {
            replay(earlier.get(), response);
        }
    }

    private void carryOut(
            UUID token,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            byte[] hash)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
            if (kept.getStatus() < 500) {
                answers.keep(token, key, answer(kept, hash));
            }
        } finally {
            answers.forget(token, key);
            kept.copyBodyToResponse();
        }
    }

    private static Answers.Answer answer(ContentCachingResponseWrapper kept, byte[] hash) {
        return new Answers.Answer(
                hash,
                kept.getStatus(),
                kept.getContentType(),
                kept.getHeader("Location"),
                kept.getContentAsByteArray());
    }

    private static void replay(Answers.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(java.util.Objects.requireNonNull(answer.status()));
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.body() != null) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static Optional<UUID> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                        && signedIn.actor() instanceof Actor.Token token
                ? Optional.of(token.id())
                : Optional.empty();
    }

    private static boolean multipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static byte[] hash(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var head = request.getMethod() + " " + request.getRequestURI() + query + "\n";
        if (request instanceof RepeatableRequest repeatable) {
            return Secret.hash(head + new String(repeatable.body(), StandardCharsets.ISO_8859_1));
        }
        return Secret.hash(head + UploadDigest.of(request));
    }
}
