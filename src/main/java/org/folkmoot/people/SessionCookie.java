package org.folkmoot.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The one cookie that says who somebody is; no script reads it and no other site sends it with a form. */
final class SessionCookie {

    static final String NAME = "folkmoot_session";

    private SessionCookie() {}

    static Optional<String> value(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    static void put(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        send(request, response, secret.text(), Session.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
