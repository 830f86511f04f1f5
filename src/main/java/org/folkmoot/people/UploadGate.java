package org.folkmoot.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Large files are taken where videos are put, from people who are signed in, and nowhere else: it stands before anything
 * that would read the body, so that nobody fills the disk.
 */
final class UploadGate extends OncePerRequestFilter {

    /** Pictures and tables are smaller. */
    static final long USUAL = 21L * 1024 * 1024;

    private static final Pattern LARGE = Pattern.compile("/library|/posts(/[0-9a-f-]{36})?|/api/v1/assets");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (large(request) && !(LARGE.matcher(request.getRequestURI()).matches() && signedIn())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Or of a length that nobody has said. */
    private static boolean large(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.startsWith("multipart/")
                && (request.getContentLengthLong() > USUAL || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
