package org.folkmoot.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends whoever is not signed in to the sign-in page, and from there back to where they wanted to go. Whoever was
 * signed out while typing gets back what they sent, to send it again; a script learns it, and its page keeps the text.
 */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    private final TypedPages typed;

    SignInEntry(TypedPages typed) {
        this.typed = typed;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        var get = request.getMethod().equals("GET");
        if (!get && script(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!get && typed.worthKeeping(request)) {
            typed.show(request, response);
        } else {
            redirect(get, request, response);
        }
    }

    private static boolean script(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static void redirect(boolean get, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var next = get && !request.getRequestURI().equals("/") ? request.getRequestURI() + query : "";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                next.isEmpty() ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
