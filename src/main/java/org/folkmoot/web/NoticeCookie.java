package org.folkmoot.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries notices over one redirect without a server session, so that any node can show the next page. A forged cookie
 * can only show its forger one of our own sentences.
 */
@Component
class NoticeCookie {

    private static final String NAME = "notice";
    private static final int MOST = 3000;

    private final JsonMapper json;
    private final Words words;

    NoticeCookie(JsonMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    void put(HttpServletRequest request, HttpServletResponse response, List<Notice> notices) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(notices));
        if (!notices.isEmpty() && value.length() <= MOST) {
            send(request, response, value, 60);
        }
    }

    List<Notice> take(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var found = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst();
        if (found.isEmpty() || found.get().getValue().isEmpty()) {
            return List.of();
        }
        send(request, response, "", 0);
        try {
            var bytes = Base64.getUrlDecoder().decode(found.get().getValue().getBytes(StandardCharsets.US_ASCII));
            return json.readValue(bytes, new TypeReference<List<Notice>>() {}).stream()
                    .filter(notice -> words.has(notice.key()))
                    .toList();
        } catch (IllegalArgumentException | JacksonException e) {
            return List.of();
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
