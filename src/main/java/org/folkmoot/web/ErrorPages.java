package org.folkmoot.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader sees when no page could answer: what happened and the way on; the cause is only in the log. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates templates;
    private final Frames frames;
    private final Words words;

    ErrorPages(Templates templates, Frames frames, Words words) {
        this.templates = templates;
        this.frames = frames;
        this.words = words;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        var status = status(request);
        return path(request).startsWith("/api/") ? problem(status, path(request)) : page(status, request);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String path) {
        var detail = ProblemDetail.forStatusAndDetail(status, words.of(key(status) + ".api"));
        detail.setInstance(address(path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static URI address(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return URI.create("/api");
        }
    }

    private ResponseEntity<byte[]> page(HttpStatus status, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html(status, request));
    }

    private byte[] html(HttpStatus status, HttpServletRequest request) {
        try {
            var frame = frames.of(request, List.of());
            return templates
                    .render("web/error", new ErrorPage(key(status)), frame)
                    .toByteArray();
        } catch (RuntimeException e) {
            LOG.warn("Not even the error page could be made", e);
            return bare(status).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Needs neither the database nor a template. */
    private String bare(HttpStatus status) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><title>Folkmoot</title><h1>" + words.of(key(status) + ".title")
                + "</h1><p>" + words.of(key(status) + ".text") + "</p></html>";
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "web.error.forbidden";
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> "web.error.missing";
            case CONTENT_TOO_LARGE -> "web.error.large";
            case TOO_MANY_REQUESTS -> "web.error.many";
            default -> status.is4xxClientError() ? "web.error.unclear" : "web.error.broken";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** Public for its template only: {@code <key>.title} and {@code <key>.text} are its words, {@code <key>.api} a program's. */
    public record ErrorPage(String key) {}
}
