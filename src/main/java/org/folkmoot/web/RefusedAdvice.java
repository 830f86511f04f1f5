package org.folkmoot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/**
 * What a refusal looks like when no controller shows it beside its fields: a page with the sentences, or for the API an
 * RFC 9457 problem whose {@code problems} name the fields.
 */
@ControllerAdvice
public class RefusedAdvice {

    private static final String NO_CHARACTER = "22021";

    private final Words words;

    RefusedAdvice(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? problem(refused) : page(refused);
    }

    /** A form that should bring a file and is no such form. */
    @ExceptionHandler
    void noFile(MultipartException exception, HttpServletResponse response) throws IOException {
        response.sendError(
                exception instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE.value()
                        : HttpStatus.BAD_REQUEST.value());
    }

    /** Where an address names something, what is no name is the name of nothing. */
    @ExceptionHandler
    void noName(MethodArgumentTypeMismatchException exception, HttpServletResponse response) throws IOException {
        response.sendError(
                exception.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value());
    }

    /** Characters that no text has, such as NUL, are the sender's mistake; every other such failure stays ours. */
    @ExceptionHandler
    void noText(DataIntegrityViolationException exception, HttpServletResponse response) throws IOException {
        if (!(exception.getMostSpecificCause() instanceof SQLException cause
                && NO_CHARACTER.equals(cause.getSQLState()))) {
            throw exception;
        }
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** A body that is no JSON, or holds something else than is asked for; then the answer names the field. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException exception) {
        var field = exception.getCause() instanceof JacksonException cause ? field(cause) : "";
        if (field.isEmpty()) {
            return answer(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.of("web.error.unclear.api")));
        }
        var problem = Problem.of(field, "web.api.unreadable", Map.of("field", field));
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.of(problem));
        detail.setProperty("problems", List.of(told(problem)));
        return answer(detail);
    }

    private static String field(JacksonException cause) {
        return cause.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private ResponseEntity<ProblemDetail> problem(Refused refused) {
        var status = status(refused.kind());
        var detail = ProblemDetail.forStatusAndDetail(status, sentences(refused.problems()));
        detail.setProperty(
                "problems", refused.problems().stream().map(this::told).toList());
        return answer(detail);
    }

    private Map<String, String> told(Problem problem) {
        return Map.of("field", problem.field(), "code", problem.key(), "message", words.of(problem));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Object page(Refused refused) {
        var view = Pages.show("web/refused", new RefusedPage(refused.kind(), refused.problems()));
        view.setStatus(status(refused.kind()));
        return view;
    }

    private String sentences(List<Problem> problems) {
        return String.join(" ", problems.stream().map(words::of).toList());
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case OVERTAKEN -> HttpStatus.CONFLICT;
        };
    }

    /** Public for its template only. */
    public record RefusedPage(Refused.Kind kind, List<Problem> problems) {}
}
