package org.folkmoot.grants;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.folkmoot.apps.Apps;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** By this word the browser that set out is known when it comes back; it is sent to the one address where that happens. */
final class BrowserCookie {

    private static final String NAME = "folkmoot_consent";

    private BrowserCookie() {}

    static void put(HttpServletRequest request, HttpServletResponse response, Word word) {
        var cookie = ResponseCookie.from(NAME, word.text())
                .path(Apps.RETURN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Consent.TO_COME_BACK)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static String value(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
