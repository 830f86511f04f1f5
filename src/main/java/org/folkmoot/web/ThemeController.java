package org.folkmoot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Light, dark or as the system says: a choice of this browser, kept in a cookie for a year. */
@Controller
class ThemeController {

    @PostMapping("/theme")
    ModelAndView choose(
            @RequestParam String theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Frames.THEME, theme)
                .path("/")
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Frames.THEMES.contains(theme) ? Duration.ofDays(365) : Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Pages.redirect(back(from));
    }

    /** Only the path of the page before: nobody is sent to another site. */
    static String back(@Nullable String from) {
        try {
            var uri = from == null ? null : URI.create(from);
            var path = uri == null || uri.getRawPath() == null ? "/" : uri.getRawPath();
            var query = uri == null || uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return path.startsWith("/") && !path.startsWith("//") ? path + query : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
